import type { PersonId } from '../../vocabulary/ids.ts';
import type { Instant } from '../../vocabulary/instant.ts';

export const ROLES = [
  'owner',
  'data scientist',
  'analyst',
  'engineer',
  'validator',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A person who can act or own things. Never deleted, only marked as having left. */
export interface PersonRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly addedAt: Instant;
  readonly leftAt?: Instant;
}
