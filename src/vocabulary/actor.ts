import type { PersonId } from './ids.ts';

/** Who acts. A rule acts when a scan posts entries. */
export interface Actor {
  readonly person: PersonId;
  readonly kind: 'human' | 'rule' | 'import';
}
