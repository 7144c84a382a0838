import type { Clock } from './clock.ts';
import type { OfficeTime } from './hours/office-time.ts';
import type { Library } from './library.ts';
import type { Notices } from './notices.ts';
import type { Officers } from './officers.ts';
import type { Outbox } from './outbox.ts';
import type { Store } from './store.ts';

/** What the desk's use cases work with. */
export interface Parts {
  readonly library: Library;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly officers: Officers;
  readonly notices: Notices;
  readonly officeTime: OfficeTime;
  readonly clock: Clock;
  /** A fresh unguessable id. */
  newId(): string;
}
