import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { FILE_DIGESTS, fileDigest } from './file-digest.ts';

const load = async (address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(address)).arrayBuffer());

const places = [
  { timezoneId: 'America/St_Johns', locale: 'de-DE' },
  { timezoneId: 'Pacific/Apia', locale: 'ar-EG' },
  { timezoneId: 'Asia/Kathmandu', locale: 'hi-IN-u-nu-deva' },
];

afterEach(async () => {
  await cdp().send('Emulation.setTimezoneOverride', { timezoneId: '' });
  await cdp().send('Emulation.setLocaleOverride', {});
});

it.each(places)(
  'gives a browser in $timezoneId with $locale the bytes that Node gives',
  async ({ timezoneId, locale }) => {
    await cdp().send('Emulation.setTimezoneOverride', { timezoneId });
    await cdp().send('Emulation.setLocaleOverride', { locale });
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    expect(timeZone === timezoneId || timeZone === 'Asia/Katmandu').toBe(true);
    expect((1234.5).toLocaleString()).not.toBe('1,234.5');
    expect(await fileDigest('html', load)).toBe(FILE_DIGESTS.html);
    expect(await fileDigest('pdf', load)).toBe(FILE_DIGESTS.pdf);
  },
);
