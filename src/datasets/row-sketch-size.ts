/** Row hashes kept of a version. Shared rows estimated from them have a standard error of about 1.6 % of all rows. */
export const ROW_SKETCH_SIZE = 4_096;
