import { Api, InputFile } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { photo } from '../stage/files.ts';

/** What is there for the calls: messages in the citizen's chat and in the group, all in one place. */
interface Scene {
  readonly me: number;
  readonly group: number;
  readonly stranger: number;
  readonly neverMet: number;
  readonly blocked: number;
  /** A message of the bot with a button, a picture of it, one with a reply keyboard; one of the citizen. */
  readonly own: number;
  readonly picture: number;
  readonly withKeyboard: number;
  readonly theirs: number;
  readonly pictureFile: string;
}

let now = new Date('2026-11-24T06:00:00Z');
let sandbox: Sandbox;
let api: Api;
let scene: Scene;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
  const { world, citizen, otherCitizen, officer, group } = sandbox;
  api = new Api(sandbox.token, { apiRoot: sandbox.root });
  const neverMet = world.addPerson({ firstName: 'Nobody', languageCode: 'en' });
  const theirs = world.says(citizen, citizen.id, '/start');
  world.says(otherCitizen, otherCitizen.id, '/start');
  world.blocks(otherCitizen);
  const own = await api.sendMessage(citizen.id, 'mine', {
    reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
  });
  const picture = await api.sendPhoto(citizen.id, new InputFile(photo().bytes), { caption: 'seen' });
  const withKeyboard = await api.sendMessage(citizen.id, 'keys', {
    reply_markup: { keyboard: [[{ text: 'K' }]] },
  });
  scene = {
    me: citizen.id,
    group: group.id,
    stranger: officer.id,
    neverMet: neverMet.id,
    blocked: otherCitizen.id,
    own: own.message_id,
    picture: picture.message_id,
    withKeyboard: withKeyboard.message_id,
    theirs: theirs.id,
    pictureFile: picture.photo[0]?.file_id ?? '',
  };
});
afterAll(() => sandbox.stop());

const keys = (...rows: object[][]): { reply_markup: never } =>
  // Cast: these keyboards are wrong on purpose.
  ({ reply_markup: { inline_keyboard: rows } as never });
const html = { parse_mode: 'HTML' } as const;
const bengali = (letters: number): string => 'ক'.repeat(letters);

const refusals: [description: string, call: () => Promise<unknown>][] = [
  ['Bad Request: message text is empty', () => api.sendMessage(scene.me, '')],
  ['Bad Request: text must be non-empty', () => api.sendMessage(scene.me, ' \n ')],
  ['Bad Request: text must be non-empty', () => api.sendMessage(scene.me, '<b> </b>', html)],
  ['Bad Request: message is too long', () => api.sendMessage(scene.me, '😀'.repeat(4097))],
  [
    'Bad Request: message caption is too long',
    () => api.sendPhoto(scene.me, scene.pictureFile, { caption: bengali(1025) }),
  ],
  [
    'Bad Request: can\'t parse entities: Unsupported start tag "br" at byte offset 4',
    () => api.sendMessage(scene.me, 'line<br>line', html),
  ],
  [
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    () => api.sendPhoto(scene.me, scene.pictureFile, { caption: '<b>x', ...html }),
  ],
  [
    'Bad Request: unsupported parse_mode',
    () => api.sendMessage(scene.me, 'x', { parse_mode: 'BBCode' as never }),
  ],
  [
    'Not Implemented: the sandbox does not play parse_mode MarkdownV2',
    () => api.sendMessage(scene.me, 'x', { parse_mode: 'MarkdownV2' }),
  ],
  [
    'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100',
    () => api.sendMessage(scene.me, 'hello', { entities: [{ type: 'bold', offset: 0, length: 100 }] }),
  ],
  [
    'Bad Request: BUTTON_DATA_INVALID',
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', callback_data: bengali(22) }])),
  ],
  [
    'Bad Request: inline keyboard button text must be non-empty',
    () => api.sendMessage(scene.me, 'x', keys([{ text: ' ', callback_data: 'a' }])),
  ],
  [
    'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    () => api.sendMessage(scene.me, 'x', keys([{ callback_data: 'a' }])),
  ],
  [
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A' }])),
  ],
  [
    "Bad Request: inline keyboard button URL 'http://localhost:3000/inbox' is invalid: Wrong HTTP URL",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', url: 'http://localhost:3000/inbox' }])),
  ],
  [
    "Bad Request: inline keyboard button URL 'http://127.0.0.1:3000/' is invalid: Wrong HTTP URL",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', url: 'http://127.0.0.1:3000/' }])),
  ],
  [
    "Bad Request: inline keyboard button URL 'tel:999' is invalid: Wrong HTTP URL",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', url: 'tel:999' }])),
  ],
  [
    "Bad Request: inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', url: 'ftp://example.com' }])),
  ],
  [
    "Bad Request: inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
    () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', web_app: { url: 'http://example.com' } }])),
  ],
  [
    'Bad Request: BUTTON_TYPE_INVALID',
    () => api.sendMessage(scene.group, 'x', keys([{ text: 'A', web_app: { url: 'https://example.com' } }])),
  ],
  [
    'Bad Request: REPLY_MARKUP_TOO_LONG',
    () =>
      api.sendMessage(
        scene.me,
        'x',
        keys(Array.from({ length: 101 }, () => ({ text: 'A', callback_data: 'a' }))),
      ),
  ],
  [
    'Bad Request: field "inline_keyboard" must be of type Array',
    () => api.sendMessage(scene.me, 'x', { reply_markup: { inline_keyboard: 'bad' as never } }),
  ],
  ['Bad Request: chat not found', () => api.sendMessage(4242, 'x')],
  ['Bad Request: chat not found', () => api.sendMessage('@somebody', 'x')],
  ['Bad Request: chat not found', () => api.sendMessage(scene.neverMet, 'x')],
  ["Forbidden: bot can't initiate conversation with a user", () => api.sendMessage(scene.stranger, 'x')],
  ['Forbidden: bot was blocked by the user', () => api.sendMessage(scene.blocked, 'x')],
  ['Forbidden: bot was blocked by the user', () => api.sendChatAction(scene.blocked, 'typing')],
  ['Bad Request: chat_id is empty', () => api.sendMessage('', 'x')],
  [
    'Bad Request: message thread not found',
    () => api.sendMessage(scene.group, 'x', { message_thread_id: 1 }),
  ],
  [
    'Bad Request: message to be replied not found',
    () => api.sendMessage(scene.me, 'x', { reply_parameters: { message_id: 4242 } }),
  ],
  [
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    () => api.editMessageText(scene.me, scene.own, 'mine', keys([{ text: 'A', callback_data: 'a' }])),
  ],
  ['Bad Request: message to edit not found', () => api.editMessageText(scene.me, 4242, 'x')],
  ["Bad Request: message can't be edited", () => api.editMessageText(scene.me, scene.theirs, 'x')],
  ["Bad Request: message can't be edited", () => api.editMessageText(scene.me, scene.withKeyboard, 'x')],
  [
    'Bad Request: there is no text in the message to edit',
    () => api.editMessageText(scene.me, scene.picture, 'x'),
  ],
  [
    'Bad Request: there is no caption in the message to edit',
    () => api.editMessageCaption(scene.me, scene.own, { caption: 'x' }),
  ],
  ['Bad Request: message to delete not found', () => api.deleteMessage(scene.me, 4242)],
  ['Bad Request: message to copy not found', () => api.copyMessage(scene.me, scene.me, 4242)],
  ['Bad Request: message to forward not found', () => api.forwardMessage(scene.me, scene.me, 4242)],
  [
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    () => api.answerCallbackQuery('4381921605302114817'),
  ],
  [
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    () => api.answerInlineQuery('1', []),
  ],
  ['Bad Request: there is no photo in the request', () => api.raw.sendPhoto({ chat_id: scene.me } as never)],
  ['Bad Request: wrong file identifier/HTTP URL specified', () => api.sendPhoto(scene.me, 'nonsense')],
  ['Bad Request: failed to get HTTP URL content', () => api.sendPhoto(scene.me, 'https://example.com/a.png')],
  [
    "Bad Request: can't use file of type Photo as Document",
    () => api.sendDocument(scene.me, scene.pictureFile),
  ],
  ['Bad Request: IMAGE_PROCESS_FAILED', () => api.sendPhoto(scene.me, new InputFile(Buffer.from('text')))],
  [
    'Bad Request: file must be non-empty',
    () => api.sendDocument(scene.me, new InputFile(Buffer.alloc(0), 'a.txt')),
  ],
  ['Bad Request: invalid file_id', () => api.getFile('nonsense')],
  ['Bad Request: wrong parameter action in request', () => api.sendChatAction(scene.me, 'thinking' as never)],
  ['Bad Request: BOT_COMMAND_INVALID', () => api.setMyCommands([{ command: 'Help', description: 'x' }])],
  [
    'Bad Request: command description must be non-empty',
    () => api.setMyCommands([{ command: 'help', description: '' }]),
  ],
  [
    'Bad Request: command length must not exceed 32',
    () => api.setMyCommands([{ command: 'h'.repeat(33), description: 'x' }]),
  ],
  [
    'Bad Request: invalid language code specified',
    () => api.setMyCommands([{ command: 'help', description: 'x' }], { language_code: 'ben' as never }),
  ],
  [
    'Bad Request: not enough rights to manage pinned messages in the chat',
    () => api.pinChatMessage(scene.group, 1),
  ],
  [
    'Bad Request: REACTION_INVALID',
    () => api.setMessageReaction(scene.me, scene.theirs, [{ type: 'emoji', emoji: '🇧🇩' as never }]),
  ],
  [
    'Bad Request: wrong correct option ID specified',
    () =>
      api.sendPoll(scene.me, 'q', [{ text: 'a' }, { text: 'b' }], { type: 'quiz', correct_option_ids: [2] }),
  ],
  [
    'Bad Request: unknown parameter "disable_web_page_preview"',
    () => api.sendMessage(scene.me, 'x', { disable_web_page_preview: true } as never),
  ],
  [
    'Bad Request: unknown field "message" in reply_parameters',
    () => api.sendMessage(scene.me, 'x', { reply_parameters: { message_id: 1, message: 2 } as never }),
  ],
  [
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    () => api.setWebhook('http://example.com/telegram'),
  ],
  [
    'Bad Request: secret token contains unallowed characters',
    () => api.setWebhook('https://localhost/telegram', { secret_token: 'a b' }),
  ],
  // Telegram has it, the sandbox does not know it.
  ['Not Found', () => api.sendDice(scene.me, '🎲')],
];

describe('the sandbox refuses what Telegram refuses, in its words', () => {
  it.each(refusals)('%s', async (description, call) => {
    const before = sandbox.violations().length;
    await expect(call()).rejects.toMatchObject({ description });
    expect(sandbox.violations().slice(before)).toMatchObject([{ kind: 'refused', what: description }]);
  });

  it('a second answer to a pressed button', async () => {
    const { world, citizen } = sandbox;
    world.presses(citizen, scene.me, scene.own, 'a');
    const id = await lastCallback();
    expect(BigInt(id) > 2n ** 53n).toBe(true);
    await api.answerCallbackQuery(id);
    await expect(api.answerCallbackQuery(id)).rejects.toThrow('query is too old');
  });

  it('an answer to a pressed button that comes too late', async () => {
    const { world, citizen } = sandbox;
    world.presses(citizen, scene.me, scene.own, 'a');
    const id = await lastCallback();
    now = new Date(now.getTime() + 16_000);
    await expect(api.answerCallbackQuery(id)).rejects.toThrow('query is too old');
    expect(sandbox.audit()).toContainEqual({ kind: 'owed', what: 'an answer to the pressed button "a"' });
  });

  it('deleting what is older than two days', async () => {
    const { message_id: id } = await api.sendMessage(scene.me, 'for ever');
    now = new Date(now.getTime() + 49 * 3_600_000);
    await expect(api.deleteMessage(scene.me, id)).rejects.toThrow("message can't be deleted for everyone");
  });

  async function lastCallback(): Promise<string> {
    const updates = await api.getUpdates({ offset: -1 });
    return updates[0]?.callback_query?.id ?? '';
  }
});

describe('the sandbox takes what Telegram takes', () => {
  const calls: [what: string, call: () => Promise<unknown>][] = [
    ['4,096 characters of two units each', () => api.sendMessage(scene.me, '😀'.repeat(4096))],
    [
      'more, if formatting is all that is more',
      () => api.sendMessage(scene.me, `<b>${bengali(4096)}</b>`, html),
    ],
    [
      'a caption of 1,024 characters',
      () => api.sendPhoto(scene.me, scene.pictureFile, { caption: bengali(1024) }),
    ],
    [
      'callback data of 64 bytes',
      () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', callback_data: `${bengali(21)}a` }])),
    ],
    [
      'an answer to a message that is not there, if that is allowed',
      () =>
        api.sendMessage(scene.me, 'x', {
          reply_parameters: { message_id: 4242, allow_sending_without_reply: true },
        }),
    ],
    [
      'buttons to public addresses',
      () => api.sendMessage(scene.me, 'x', keys([{ text: 'A', url: 'https://bangladesh.gov.bd' }])),
    ],
    ['a menu of commands', () => api.setChatMenuButton({ menu_button: { type: 'commands' } })],
  ];
  it.each(calls)('%s', async (_, call) => {
    await expect(call()).resolves.toBeTruthy();
  });

  it('a link that goes nowhere, but it is noted', async () => {
    const before = sandbox.violations().length;
    const sent = await api.sendMessage(scene.me, '<a href="tel:999">৯৯৯</a>', html);
    expect(sent.entities).toBeUndefined();
    expect(sandbox.violations().slice(before)).toEqual([
      { kind: 'tolerated', method: 'sendMessage', what: "a link to 'tel:999' is dropped silently" },
    ]);
  });
});

describe('the door', () => {
  const ask = async (path: string, init?: RequestInit): Promise<[number, unknown]> => {
    const response = await fetch(sandbox.root + path, init);
    return [response.status, await response.json()];
  };

  it('refuses a wrong token, a wrong method and a wrong path', async () => {
    expect(await ask('/bot1:wrong/getMe')).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    const notFound = [404, { ok: false, error_code: 404, description: 'Not Found' }];
    expect(await ask(`/bot${sandbox.token}/constructor`)).toEqual(notFound);
    expect(await ask('/')).toEqual(notFound);
    expect(await ask(`/file/bot${sandbox.token}/photos/file_0.jpg`)).toEqual(notFound);
  });

  it.each<[string, string, RequestInit?]>([
    ['a query', '/sendMessage?chat_id=ID&text=x&disable_notification=true'],
    [
      'a form, with numbers and objects as text',
      '/sendMessage',
      { method: 'POST', body: new URLSearchParams('chat_id=ID&text=x&reply_parameters={"message_id":1}') },
    ],
    [
      'JSON',
      '/sendMessage',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"chat_id":ID,"text":"x"}' },
    ],
  ])('takes parameters from %s', async (_, path, init) => {
    const fill = (text: string): string => text.replace('ID', String(scene.me));
    const body = init?.body === undefined ? undefined : fill(String(init.body));
    const headers = init?.headers ?? { 'content-type': 'application/x-www-form-urlencoded' };
    const filled = body === undefined ? {} : { ...init, headers, body };
    expect(await ask(`/bot${sandbox.token}${fill(path)}`, filled)).toMatchObject([200, { ok: true }]);
  });

  it('takes files from a form that a browser would send', async () => {
    const form = new FormData();
    form.set('chat_id', String(scene.me));
    form.set('document', new Blob(['কাগজ']), 'আবেদন "১".txt');
    expect(await ask(`/bot${sandbox.token}/sendDocument`, { method: 'POST', body: form })).toMatchObject([
      200,
      { result: { document: { file_size: 12 } } },
    ]);
  });
});
