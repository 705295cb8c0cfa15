/**
 * The database: an embedded PostgreSQL when no other is configured, and the choice between the two.
 *
 * <p>{@link dev.verbatim.database.Main} asks whether {@code quarkus.datasource.jdbc.url} is set. If it is, this package
 * does nothing more. If not, it starts {@link dev.verbatim.database.EmbeddedDatabase} below {@code verbatim.data-dir}
 * and hands its address to Quarkus as system properties.
 *
 * <p>The data directory:
 *
 * <pre>
 * data/lock                     held while a service lives; two services cannot share a directory
 * data/postgresql/cluster       PostgreSQL's own data directory; postgresql.conf is the operator's to edit
 * data/postgresql/password      of the roles "verbatim" and "postgres", made at first start, for the owner's eyes
 * data/postgresql/server.log    what PostgreSQL itself has to say; no statements, no values
 * data/postgresql/server-N      the binaries, unpacked once from an archive of N bytes
 * </pre>
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Only the binaries are zonky's. Its {@code EmbeddedPostgres} class is meant for tests: it lets anybody on the
 *       machine in without a password, switches fsync off and fails on a directory whose server still runs.
 *   <li>The service works as an ordinary role that owns its database, not as superuser: what runs here also runs on a
 *       managed PostgreSQL. The extensions we need (pg_trgm, unaccent, btree_gin) are trusted ones.
 *   <li>Both roles have the same password: who can read its file owns the data files anyway, and SQL cannot read it.
 *   <li>The server outlives a killed service, so that nothing is torn down at the worst moment; the next start adopts
 *       it. It is started through {@code pg_ctl}, which gives it a session of its own: Ctrl-C reaches the service alone,
 *       which finishes its requests before it stops the database.
 * </ul>
 */
@NullMarked
package dev.verbatim.database;

import org.jspecify.annotations.NullMarked;
