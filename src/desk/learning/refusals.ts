import type { Fault } from '../../knowledge/fault.ts';
import type { EntryVersion } from './entry-document.ts';

/** The entry can't be used as it is. */
export class EntryFault extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The entry has faults.');
    this.name = 'EntryFault';
    this.faults = faults;
  }
}

/** Somebody else has changed the entry since the officer began. */
export class EntryChanged extends Error {
  readonly by: EntryVersion | undefined;

  constructor(by: EntryVersion | undefined) {
    super('The entry was changed meanwhile.');
    this.name = 'EntryChanged';
    this.by = by;
  }
}

/** There is no such entry, or no such version of it. */
export class EntryNotFound extends Error {
  constructor(id: string) {
    super(`There is no entry ${id}.`);
    this.name = 'EntryNotFound';
  }
}
