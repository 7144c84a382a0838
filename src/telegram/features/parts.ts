import type { Desk } from '../../desk/desk.ts';
import type { Elsewhere } from '../../desk/outside/elsewhere.ts';
import type { SignIn } from '../../desk/sign-in.ts';
import type { Wording } from '../../wording/wording.ts';

/** What the features work with. */
export interface FeatureParts {
  readonly desk: Desk;
  readonly signIn: SignIn;
  readonly wording: Wording;
  /** The address of the inbox's pages, without a slash at the end. Known once the server listens. */
  readonly inboxUrl: () => string;
  /** Where citizens' words go besides, for them to know. */
  readonly elsewhere: readonly Elsewhere[];
}
