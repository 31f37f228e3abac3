interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What the import sheet offers for each option, the usual first. */
export const IMPORT_CHOICES = {
  delimiter: [
    { value: ',', text: 'comma' },
    { value: ';', text: 'semicolon' },
    { value: '\t', text: 'tab' },
    { value: '|', text: 'bar' },
    { value: ' ', text: 'space' },
  ],
  quote: [
    { value: '"', text: 'double' },
    { value: "'", text: 'single' },
    { value: '', text: 'none' },
  ],
  escape: [
    { value: 'quote', text: 'a second quote' },
    { value: '\\', text: 'backslash' },
  ],
  decimal: [
    { value: '.', text: 'point' },
    { value: ',', text: 'comma' },
  ],
  thousands: [
    { value: '', text: 'none' },
    { value: ',', text: 'comma' },
    { value: '.', text: 'point' },
    { value: ' ', text: 'space' },
    { value: "'", text: 'apostrophe' },
  ],
  dateFormat: [
    { value: '', text: '2026-12-31' },
    { value: '%d/%m/%Y', text: '31/12/2026' },
    { value: '%m/%d/%Y', text: '12/31/2026' },
    { value: '%d.%m.%Y', text: '31.12.2026' },
    { value: '%d-%m-%Y', text: '31-12-2026' },
    { value: '%m-%d-%Y', text: '12-31-2026' },
    { value: '%Y/%m/%d', text: '2026/12/31' },
    { value: '%d/%m/%y', text: '31/12/26' },
    { value: '%m/%d/%y', text: '12/31/26' },
    { value: '%d.%m.%y', text: '31.12.26' },
  ],
  encoding: [
    ...['utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254'],
    ...['windows-1257', 'iso-8859-2', 'iso-8859-15', 'macintosh', 'ibm866', 'koi8-r', 'utf-16le'],
    ...['utf-16be', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
  ].map((value): Choice => ({ value, text: value })),
} as const satisfies Record<string, readonly Choice[]>;
