import { formatDate } from '../../ui/format-date.ts';
import { nameInLine } from '../../ui/name-in-line.ts';
import { nameList } from '../../ui/name-list.ts';
import type { CsvOptions } from './csv-options.ts';
import { type DateOrder, dateOrder } from './date-order.ts';
import type { Doubt, Remedy } from './doubt.ts';
import type { SampleFacts } from './doubts-of.ts';
import { retyped } from './draft-options.ts';

interface FoundOrder extends DateOrder {
  readonly name: string;
  readonly isText: boolean;
}

/** Dates whose day and month can be taken for each other, and dates that are read as text. */
export function dateDoubts(facts: SampleFacts): Doubt[] {
  const { options, texts } = facts;
  const found = options.columns.flatMap(({ name, type }, at): FoundOrder[] => {
    const values = (texts[at] ?? []).filter((value) => !options.nullWords?.includes(value.trim()));
    const order = dateOrder(values);
    return order === undefined ? [] : [{ ...order, name, isText: type.name === 'text' }];
  });
  // A column that tells the order tells it for the file.
  const telling = found.find(({ other }) => other === undefined);
  const open = found.filter(
    ({ other, format }) => other !== undefined && ![format, other].includes(telling?.format ?? ''),
  );
  const [first] = open;
  if (first?.other !== undefined) {
    const { format, other, example } = first;
    return [
      {
        id: 'date-order',
        sentence: `“${example}” in ${nameList(open.map(({ name }) => name))} can be ${spoken(example, format)} or ${spoken(example, other)}.`,
        asks: true,
        remedies: [
          readWith(facts, first, format, `Day first: ${spoken(example, format)}`),
          readWith(facts, first, other, `Month first: ${spoken(example, other)}`),
        ],
      },
    ];
  }
  return found
    .filter(({ isText, name }) => isText && name === telling?.name)
    .map((order) => ({
      id: `dates ${order.name}`,
      sentence: `${nameInLine(order.name)} holds dates: “${order.example}”.`,
      asks: false,
      remedies: [readWith(facts, order, order.format, 'Read as dates')],
    }));
}

function readWith(
  { options, records }: SampleFacts,
  { hasTime }: DateOrder,
  format: string,
  label: string,
): Remedy {
  const formats: Partial<CsvOptions> = hasTime
    ? { timestampFormat: format }
    : { dateFormat: format };
  return { label, options: retyped({ ...options, ...formats }, records) };
}

/** A date as people say it, "3 Apr 2026". */
function spoken(example: string, format: string): string {
  const [first = '', second = '', year = ''] = example.trim().split(/[./\s-]/);
  const [day, month] = format.startsWith('%d') ? [first, second] : [second, first];
  const four = year.length === 2 ? `${Number(year) < 69 ? '20' : '19'}${year}` : year;
  return formatDate(`${four}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, '0000-01-01');
}
