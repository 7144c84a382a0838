import type { SeenMessage } from '../../src/sandbox/world.ts';
import type { Happening } from './stage.ts';

/** What happened, one line each, for a person who looks for the fault. */
export function tell(happenings: readonly Happening[]): string {
  return happenings
    .map((happening) =>
      happening.what === 'notice'
        ? `  bot answers the button: ${happening.text || '(nothing)'}`
        : `  ${who(happening.message)}${happening.what === 'edited' ? ' edits' : ''} #${happening.message.id}: ${shown(happening.message)}`,
    )
    .join('\n');
}

function who({ from }: SeenMessage): string {
  if (from.kind === 'bot') return 'bot';
  return from.kind === 'chat' ? from.title : from.person.firstName;
}

function shown({ text, file, location, contact, poll, keyboard, replyTo }: SeenMessage): string {
  return [
    replyTo === undefined ? '' : `(to #${replyTo})`,
    file === undefined ? '' : `<${file.kind}>`,
    location === undefined ? '' : `<place ${location.latitude}, ${location.longitude}>`,
    contact === undefined ? '' : `<contact ${contact.phoneNumber}>`,
    poll === undefined ? '' : `<poll ${poll.question}>`,
    text.replaceAll('\n', '\n    '),
    ...(keyboard ?? []).map((row) => `\n    ${row.map((button) => `[${button.text}]`).join(' ')}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
