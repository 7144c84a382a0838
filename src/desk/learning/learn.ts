import type { Language } from '../../language/language.ts';
import { type PersonalData, personalDataIn } from '../../language/personal-data.ts';
import { createZone } from '../../office-hours/zone.ts';
import type { OfficerMessage, Ticket, TicketNumber } from '../../tickets/ticket.ts';
import { isUnanswered } from '../../tickets/transitions.ts';
import type { Parts } from '../parts.ts';
import type { Curator } from './curator.ts';
import { draftFrom, type EntryDraft, isBilingual, questionOf } from './draft.ts';
import { grouped } from './grouped.ts';
import { tellLater } from './unanswered.ts';
import { isKept, type UnansweredQuestion } from './unanswered-question.ts';

/** How an answer that was given once becomes knowledge. */
export interface Learn {
  /** A draft filled from an officer's reply; null if there is none (any more). */
  fromReply(number: TicketNumber, message: string): Promise<EntryDraft | null>;
  /** A draft filled from a kept question and those like it; null if it is not kept any more. */
  fromUnanswered(id: string, author: string): Promise<EntryDraft | null>;
  /** Today where the office is, `YYYY-MM-DD`. */
  today(): string;
  /** What in a draft may tell who somebody is; the office's own particulars may stand there. */
  personalIn(draft: EntryDraft): Promise<readonly PersonalData[]>;
  /** The entry that was made of a reply. */
  madeFrom(number: TicketNumber, message: string): Promise<string | undefined>;
  /** What people asked and did not send on, grouped by likeness, the largest group first. */
  unanswered(): Promise<readonly (readonly UnansweredQuestion[])[]>;
  /** A citizen wants to hear of an answer to a question. @returns false if it is not kept any more */
  tellLater(chatId: number, messageId: number): Promise<boolean>;
}

/** From this likeness on another question stands among the phrasings. */
const asksTheSame = 0.5;
const mostPhrasings = 12;

export function createLearn(
  parts: Pick<Parts, 'store' | 'library' | 'clock'> & {
    curator: Curator;
    /** The office's time zone. */
    zone: string;
  },
): Learn {
  const { store, library, clock, curator } = parts;
  const zone = createZone(parts.zone);
  const dayNow = () => zone.local(clock.now()).day;

  const keptQuestions = async () =>
    (await store.unanswered.all())
      .filter((question) => isKept(question, clock.now()))
      .toSorted((a, b) => b.at.localeCompare(a.at));

  /** What others asked that is like it: in tickets that wait, and what was not sent on. */
  const alike = async (question: string): Promise<readonly string[]> => {
    const tickets = await store.tickets.all();
    const asked = tickets.filter(isUnanswered).map(({ messages }) => messages[0]?.text ?? '');
    const kept = (await keptQuestions()).map(({ text }) => text);
    const { likeness } = library.understanding;
    const heard = likeness.hear(question);
    return [...asked, ...kept].filter((text) => likeness.between(heard, likeness.hear(text)) >= asksTheSame);
  };

  const draft = async (about: {
    question: string;
    answer: string;
    language: Language;
    author: string;
    from: EntryDraft['from'];
  }): Promise<EntryDraft> => {
    const { question, language, author } = about;
    const today = dayNow();
    const nearest = library.understanding
      .decide(question)
      .candidates.map(({ id }) => library.knowledge.entry(id)?.topic.id);
    const taken = new Set((await curator.documents()).map(({ id }) => id));
    return draftFrom({
      ...about,
      today,
      questions: [question, ...(await alike(question))].slice(0, mostPhrasings),
      source: `${library.knowledge.office.name[language]}; ${author}, ${today}`,
      topic:
        curator.topics.find(({ id }) => nearest[0] === id) ??
        curator.topics.find(({ id }) => nearest.includes(id)) ??
        curator.topics[0],
      isTaken: (id) => taken.has(id) || library.knowledge.entry(id) !== undefined,
    });
  };

  return {
    async fromReply(number, message) {
      const ticket = await store.tickets.get(number);
      const reply = ticket === undefined ? undefined : replyIn(ticket, message);
      if (ticket === undefined || reply === undefined) return null;
      return draft({
        question: questionOf(ticket, reply),
        answer: reply.text,
        language: ticket.language,
        author: reply.author,
        from: { ticket: number, message },
      });
    },

    async fromUnanswered(id, author) {
      const kept = await store.unanswered.get(id);
      if (kept === undefined || !isKept(kept, clock.now())) return null;
      return draft({ question: kept.text, answer: '', language: kept.language, author, from: null });
    },

    today: dayNow,

    async personalIn({ fields, from }) {
      const ticket = from === null ? undefined : await store.tickets.get(from.ticket);
      const { officer } = library.knowledge.office;
      return personalDataIn(textsIn(fields).join('\n'), {
        names: ticket === undefined ? [] : [ticket.citizen.name, ticket.citizen.username ?? ''],
        known: [...officer.phones, ...officer.emails],
      });
    },

    madeFrom: async (number, message) =>
      (await curator.documents()).find(
        ({ from, state }) => state !== 'deleted' && from?.ticket === number && from.message === message,
      )?.id,

    unanswered: async () => grouped(await keptQuestions(), library.understanding.likeness),

    tellLater: (chatId, messageId) => store.transaction((changes) => tellLater(changes, chatId, messageId)),
  };
}

/** What of a draft citizens read or ask: all its texts but where it comes from. */
function textsIn(fields: EntryDraft['fields']): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map(String);
    return name !== 'source' && isBilingual(value) ? [value.bn, value.en] : [];
  });
}

function replyIn({ messages }: Ticket, id: string): OfficerMessage | undefined {
  return messages.find((message): message is OfficerMessage => message.by === 'officer' && message.id === id);
}
