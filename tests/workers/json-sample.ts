/** NDJSON of every kind of value, longer than one chunk, the same on every machine. */
export function jsonSample(): Blob {
  const lines: string[] = [];
  for (let i = 0; i < 60_000; i += 1) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const record = {
      id: i,
      ratio: (i % 1_000) / 8,
      name: i % 11 === 0 ? null : `näme ${i % 97}`,
      nested: { on: `2024-02-${day}`, tags: [i % 3, 'x'] },
      at: `2024-02-${day}T12:00:00.${i % 10}Z`,
      ok: i % 2 === 0,
    };
    lines.push(JSON.stringify(record));
  }
  return new Blob([lines.join('\n')]);
}
