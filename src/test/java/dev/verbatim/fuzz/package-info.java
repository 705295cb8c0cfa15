/**
 * A run by hand that asks the packaged service for everything its contract has, rightly, nearly rightly and with malice,
 * and holds every answer against the contract. Too slow for the test command; {@link dev.verbatim.fuzz.ContractFuzz}
 * says how to run it.
 */
@NullMarked
package dev.verbatim.fuzz;

import org.jspecify.annotations.NullMarked;
