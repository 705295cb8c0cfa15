/**
 * What all tests of endpoints share. Nothing of it has to be asked for: {@link
 * dev.verbatim.testsupport.EveryQuarkusTest} empties the database before each test method and holds every exchange of
 * RestAssured against the OpenAPI document ({@link dev.verbatim.testsupport.ContractFilter}).
 *
 * <p>A test says what it needs with {@link dev.verbatim.testsupport.ArticleSamples} and
 * {@link dev.verbatim.testsupport.Newsroom}. One application and one database serve the whole run, so a test that
 * brings a profile of its own costs everybody a restart: configure through the API where that is possible.
 */
@NullMarked
package dev.verbatim.testsupport;

import org.jspecify.annotations.NullMarked;
