import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { freshSandbox } from './news.ts';

const sand = freshSandbox();
const options = [{ text: 'লিংক খুলব' }, { text: 'লিংক খুলব না' }];
const quiz: Parameters<typeof sand.api.sendPoll>[3] = {
  type: 'quiz',
  correct_option_ids: [1],
  explanation: '<b>অচেনা</b> লিংক',
  explanation_parse_mode: 'HTML',
};

async function ask(settings: Parameters<typeof sand.api.sendPoll>[3] = {}): Promise<number> {
  const { message_id } = await sand.api.sendPoll(sand.sandbox.group.id, 'কী করবেন?', options, settings);
  return message_id;
}

describe('a quiz', () => {
  it('explains itself, counts votes and tells who voted', async () => {
    const { world, citizen, otherCitizen, group } = sand.sandbox;
    const id = await ask({ ...quiz, is_anonymous: false });
    world.votes(citizen, group.id, id, 1);
    const seen = world.votes(otherCitizen, group.id, id, 0);
    expect(seen.poll).toMatchObject({ votes: [1, 1], correct: 1, explanation: 'অচেনা লিংক', closed: false });
    expect(await sand.news()).toMatchObject([
      {
        poll: {
          total_voter_count: 1,
          explanation_entities: [{ type: 'bold', offset: 0, length: 5 }],
          options: [{ voter_count: 0 }, { voter_count: 1 }],
        },
      },
      { poll_answer: { user: { id: citizen.id }, option_ids: [1], option_persistent_ids: ['1'] } },
      { poll: { total_voter_count: 2 } },
      { poll_answer: { user: { id: otherCitizen.id }, option_ids: [0] } },
    ]);
  });

  it('does not tell who voted where it is anonymous', async () => {
    const { world, citizen, group } = sand.sandbox;
    world.votes(citizen, group.id, await ask(quiz), 0);
    expect((await sand.news()).map((update) => Object.keys(update)[1])).toEqual(['poll']);
  });

  it('names the group where an anonymous administrator votes', async () => {
    const { world, officer, group } = sand.sandbox;
    world.places(officer, group.id, officer, { is: 'creator', anonymous: true });
    world.votes(officer, group.id, await ask({ ...quiz, is_anonymous: false }), 0);
    expect((await sand.news()).at(-1)?.poll_answer).toMatchObject({ voter_chat: { id: group.id } });
  });
});

describe('a poll', () => {
  it('lets people change their votes and take them back', async () => {
    const { world, citizen, group } = sand.sandbox;
    const id = await ask({ is_anonymous: false, allows_multiple_answers: true });
    world.votes(citizen, group.id, id, 0, 1);
    world.votes(citizen, group.id, id, 1);
    expect(world.votes(citizen, group.id, id).poll?.votes).toEqual([0, 0]);
    const answers = (await sand.news()).flatMap(({ poll_answer: answer }) => answer ?? []);
    expect(answers.map((answer) => answer.option_ids)).toEqual([[0, 1], [1], []]);
  });

  it('is stopped, once, and loses its buttons', async () => {
    const { world, group } = sand.sandbox;
    const id = await ask({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] } });
    expect(await sand.api.stopPoll(group.id, id)).toMatchObject({ is_closed: true });
    expect(world.messages(group.id).at(-1)).not.toHaveProperty('keyboard');
    expect(await sand.news()).toMatchObject([{ poll: { is_closed: true } }]);
    await expect(sand.api.stopPoll(group.id, id)).rejects.toThrow('poll has already been closed');
  });

  it('closes when its time is over', async () => {
    const { world, citizen, group } = sand.sandbox;
    const id = await ask({ open_period: 60 });
    world.votes(citizen, group.id, id, 0);
    sand.wait(60);
    expect(() => world.votes(citizen, group.id, id, 1)).toThrow('closed');
    await expect(sand.api.stopPoll(group.id, id)).rejects.toThrow('poll has already been closed');
  });
});

describe('people can not vote', () => {
  it.each<[what: string, settings: typeof quiz, why: RegExp, vote: (sandbox: Sandbox, id: number) => void]>([
    [
      'twice in a quiz',
      quiz,
      /can not be changed/,
      ({ world, citizen, group }, id) => {
        world.votes(citizen, group.id, id, 0);
        world.votes(citizen, group.id, id, 1);
      },
    ],
    [
      'for two',
      {},
      /one answer/,
      ({ world, citizen, group }, id) => world.votes(citizen, group.id, id, 0, 1),
    ],
    ['for nothing', {}, /no vote/, ({ world, citizen, group }, id) => world.votes(citizen, group.id, id)],
    [
      'for what is not there',
      {},
      /no such option/,
      ({ world, citizen, group }, id) => world.votes(citizen, group.id, id, 2),
    ],
    [
      'once it is closed',
      { is_closed: true },
      /closed/,
      ({ world, citizen, group }, id) => world.votes(citizen, group.id, id, 0),
    ],
  ])('%s', async (_, settings, why, vote) => {
    const id = await ask(settings);
    expect(() => vote(sand.sandbox, id)).toThrow(why);
  });
});
