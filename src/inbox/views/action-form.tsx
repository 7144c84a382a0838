import type { ComponentChildren } from 'preact';
import { type Action, may } from '../../desk/people/role.ts';
import type { InboxSession } from '../../desk/sign-in.ts';

/** A form that does something, with the session's proof that it is ours. Who may not do it does not see it. */
export function ActionForm({
  session,
  action,
  needs = 'tickets',
  withFiles = false,
  children,
}: {
  readonly session: InboxSession;
  readonly action: string;
  /** What sending it takes. */
  readonly needs?: Action;
  /** It can bring files along. */
  readonly withFiles?: boolean;
  readonly children: ComponentChildren;
}) {
  if (!may(session.role, needs)) return null;
  return (
    <form method="post" action={action} enctype={withFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="form" value={session.formToken} />
      {children}
    </form>
  );
}
