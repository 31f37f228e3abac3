import { nameTokens } from './name-tokens.ts';
import { NAME_WORDS, type NameTopic } from './name-words.ts';

/** Words beside which a topic's word means something else: an e-mail address is no street, a version no IP. */
const UNLESS: Partial<Record<NameTopic, readonly string[]>> = {
  address: ['email', 'mail', 'ip', 'mac', 'web', 'url', 'wallet', 'memory'],
  ip: ['version'],
  card: ['size', 'type', 'game', 'count', 'color', 'colour', 'suit'],
  phone: ['type', 'model', 'brand', 'os', 'usage', 'minutes', 'count', 'home'],
  email: ['count', 'type', 'sent', 'opened', 'opt'],
  birthDate: ['rate', 'rates', 'weight', 'country', 'place', 'count', 'order', 'number'],
  special: ['results', 'date', 'distance', 'time', 'condition'],
};

/** Words that make "name" the name of a person. Any other word beside it makes it the name of a thing. */
const PERSON_WORDS: readonly string[] = [
  ...[
    'full',
    'legal',
    'person',
    'customer',
    'client',
    'patient',
    'employee',
    'user',
    'member',
    'student',
  ],
  ...[
    'contact',
    'applicant',
    'holder',
    'cardholder',
    'owner',
    'guest',
    'passenger',
    'donor',
    'candidate',
  ],
  ...[
    'subscriber',
    'borrower',
    'beneficiary',
    'tenant',
    'driver',
    'doctor',
    'teacher',
    'author',
    'kunde',
  ],
];

/** True when the column's name holds a word of the topic, and none that turns its meaning. */
export function nameSays(topic: NameTopic, name: string): boolean {
  const tokens = nameTokens(name);
  const text = ` ${tokens.join(' ')} `;
  const words: readonly string[] = NAME_WORDS[topic];
  if (!words.some((word) => text.includes(` ${word} `))) return false;
  if (topic === 'fullName') {
    return tokens.every((token) => words.includes(token) || PERSON_WORDS.includes(token));
  }
  return !tokens.some((token) => UNLESS[topic]?.includes(token));
}
