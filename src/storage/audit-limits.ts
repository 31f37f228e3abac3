/** Shown wherever a screen says "verified": what a hash chain alone cannot see. */
export const AUDIT_LIMITS =
  'The chain shows that no entry was changed, removed or moved inside this log. Alone it cannot see entries cut off at the end, a log rewritten as a whole by someone who holds this browser profile, acts that never reached the log, or whether the clock was right. A head that someone else keeps, such as the one in an exported report, closes the first two gaps up to that entry.';
