import { expect, it } from 'vitest';
import type { ActBody } from '../../src/sandbox/page/act.ts';
import { servePage } from './page-visit.ts';

const act = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/sandbox/act`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

it('draws the page without a single script or style in it', async () => {
  const { url } = await servePage();
  const response = await fetch(url);
  const html = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/);
  expect(html).toContain('<html lang="bn">');
});

it.each([
  ['/sandbox/app.js', /^text\/javascript/],
  ['/sandbox/style.css', /^text\/css/],
  ['/sandbox/icon.svg', /^image\/svg/],
  ['/sandbox/fonts/hind-siliguri-bengali-400-normal.woff2', /^font\/woff2/],
])('serves %s as what it is', async (path, type) => {
  const { url } = await servePage();
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(type);
});

it('tells who is here, in which chats, and what was said', async () => {
  const { url, sandbox } = await servePage();
  const { citizen, otherCitizen, officer, group, world } = sandbox;
  world.says(citizen, citizen.id, '<b>কবে?</b>');
  const state = await (await fetch(`${url}/sandbox/state`)).json();
  expect(state.people).toContainEqual({ ...officer, role: 'officer', blocked: false });
  expect(state.chats.map(({ id, part }: { id: number; part: string }) => [id, part])).toEqual([
    [citizen.id, 'citizen'],
    [officer.id, 'officer'],
    [group.id, 'group'],
    [otherCitizen.id, 'otherCitizen'],
  ]);
  expect(state.messages).toMatchObject([{ chatId: citizen.id, text: '<b>কবে?</b>' }]);
});

it('streams all there is, then what happens, and ends when the server stops', async () => {
  const { url, sandbox, stop } = await servePage();
  const { citizen, world } = sandbox;
  const response = await fetch(`${url}/sandbox/events`);
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toMatch(/^event: state\ndata: \{"bot":.*\n\n$/);
  world.says(citizen, citizen.id, 'নমস্কার');
  expect((await reader?.read())?.value).toMatch(/^event: world\ndata: \{"what":"message".*নমস্কার.*\n\n$/);
  await stop();
  let end = await reader?.read();
  // What the bot still answered may come first.
  while (end?.done === false) end = await reader?.read();
  expect(end?.done).toBe(true);
});

it('has people do what they do', async () => {
  const { url, sandbox } = await servePage();
  const { citizen, world } = sandbox;
  const common = { person: citizen.id, chat: citizen.id };
  const acts: ActBody[] = [
    { does: 'says', ...common, text: '/help' },
    { does: 'sends', ...common, files: [{ kind: 'document', name: 'আবেদন.pdf', base64: 'JVBERg==' }] },
    { does: 'sendsLocation', ...common, latitude: 24.4, longitude: 88.9 },
    { does: 'speaks', person: citizen.id, language: 'en' },
    { does: 'blocks', person: citizen.id },
    { does: 'unblocks', person: citizen.id },
  ];
  for (const body of acts) expect((await act(url, body)).status).toBe(204);
  const ofCitizen = world.messages(citizen.id).filter(({ from }) => from.kind === 'person');
  expect(ofCitizen).toMatchObject([
    { text: '/help' },
    { file: { kind: 'document', name: 'আবেদন.pdf' } },
    { location: { latitude: 24.4 } },
  ]);
});

it.each<[string, unknown, number, string | RegExp]>([
  ['no JSON', '{"does":', 400, ''],
  ['something unknown', { does: 'flies' }, 400, 'does'],
  ['a text that is none', { does: 'says', person: 1, chat: 1, text: 7 }, 400, 'text'],
  ['more than is known', { does: 'blocks', person: 1, twice: true }, 400, 'twice'],
  ['no base64', sending('%%%'), 400, 'files.0.base64'],
  ['no file at all', { ...sending('AA=='), files: [] }, 400, 'files'],
  ['somebody unknown', { does: 'blocks', person: 5 }, 404, 'nobody'],
  ['more than 10 MB', sending('A'.repeat(15_000_000)), 413, ''],
])('refuses %s', async (_what, body, status, detail) => {
  const { url } = await servePage();
  const response = await act(url, body);
  const problem = await response.json();
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(problem).toMatchObject({ status });
  expect(JSON.stringify(problem)).toMatch(detail);
});

function sending(base64: string): ActBody {
  return { does: 'sends', person: 1, chat: 1, files: [{ kind: 'photo', base64 }] };
}

it('says in plain words what Telegram would not let somebody do', async () => {
  const { url, sandbox } = await servePage();
  const { citizen, officer } = sandbox;
  const response = await act(url, { does: 'says', person: citizen.id, chat: officer.id, text: 'হ্যালো' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('is not in the chat') });
});

it('lets no other site act, and nothing but JSON', async () => {
  const { url, sandbox } = await servePage();
  const body = { does: 'says', person: sandbox.citizen.id, chat: sandbox.citizen.id, text: 'হ্যালো' };
  expect((await act(url, body, { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await act(url, body, { Origin: 'null' })).status).toBe(403);
  expect((await act(url, body, { 'Content-Type': 'text/plain' })).status).toBe(415);
  expect(sandbox.world.messages(sandbox.citizen.id)).toEqual([]);
  expect((await act(url, body, { Origin: url })).status).toBe(204);
});

it.each([
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png', null],
  [
    'a page with a script',
    Buffer.from('<script>alert(1)</script>'),
    'application/octet-stream',
    /^attachment/,
  ],
  ['a drawing that could hold a script', Buffer.from('<svg/>'), 'application/octet-stream', /^attachment/],
])('shows or only hands out %s', async (_what, bytes, type, disposition) => {
  const { url, sandbox } = await servePage();
  const { citizen, world } = sandbox;
  const [sent] = world.sends(citizen, citizen.id, [{ kind: 'document', name: 'ক".html', bytes }]);
  const response = await fetch(`${url}/sandbox/files/${sent?.file?.fileId}`);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  const given = response.headers.get('content-disposition');
  if (disposition === null) expect(given).toBeNull();
  else expect(given).toMatch(disposition);
});

it('knows no other files', async () => {
  const { url } = await servePage();
  for (const path of ['/sandbox/files/nothing', '/sandbox/../page.ts', '/sandbox/commands?person=1']) {
    expect((await fetch(url + path)).status).toBe(404);
  }
});
