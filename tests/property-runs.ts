/** Runs of each property test: 2,000, or what `npm run test:long` asks for. */
export const PROPERTY_RUNS = Number(process.env['PROPERTY_RUNS'] ?? 2_000);
