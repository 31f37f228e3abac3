/** Whole minutes of work (principal) or whole minutes of work a month (interest). Never fractional. */
export type Minutes = number;

/** A month of the ledger in days: 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;
