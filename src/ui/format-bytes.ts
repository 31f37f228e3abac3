import { formatNumber } from './format-number.ts';

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in decimal units with at most 3 significant digits: "0 bytes", "1.9 GB", "276 MB". */
export function formatBytes(sizeBytes: number): string {
  let size = sizeBytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && Number(size.toPrecision(3)) >= 1000) {
    size /= 1000;
    unit += 1;
  }
  if (unit === 0) return sizeBytes === 1 ? '1 byte' : `${formatNumber(size)} bytes`;
  return `${formatNumber(size, { significant: size < 10 ? 2 : 3 })} ${UNITS[unit]}`;
}
