/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-24T09:12:07.123Z`. */
export type Instant = string;

/** A calendar date in the workspace's time zone: `2026-11-24`. */
export type LocalDate = string;

/** The only source of "now". */
export type Clock = () => Instant;
