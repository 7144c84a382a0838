import type { ComponentChildren } from 'preact';
import type { InboxSession } from '../../desk/sign-in.ts';

/** A form that does something, with the session's proof that it is ours. */
export function ActionForm({
  session,
  action,
  children,
}: {
  readonly session: InboxSession;
  readonly action: string;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="form" value={session.formToken} />
      {children}
    </form>
  );
}
