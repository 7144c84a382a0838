/** What came back for one request of a visitor. */
interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it sends the visitor. */
  readonly location: string | null;
}

/** Somebody with a browser without scripts: keeps cookies, fills in forms, follows no redirect unasked. */
export interface Visitor {
  opens(path: string): Promise<Seen>;
  /** Fields that have one name several times, as checkboxes do, are pairs. */
  posts(path: string, fields?: Readonly<Record<string, string>> | readonly string[][]): Promise<Seen>;
  /** Sends a form that may hold files. */
  uploads(path: string, form: FormData): Promise<Seen>;
  readonly cookies: ReadonlyMap<string, string>;
  /** All of them, as a request's header says them. */
  cookie(): string;
}

export function createVisitor(url: string): Visitor {
  const cookies = new Map<string, string>();

  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(path: string, init: RequestInit): Promise<Seen> {
    const response = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: cookie(),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, headers, html: await response.text(), location: headers.get('location') };
  }

  return {
    cookies,
    cookie,
    opens: (path) => ask(path, {}),
    posts: (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(Array.isArray(fields) ? fields : Object.entries(fields)),
      }),
    uploads: (path, form) => ask(path, { method: 'POST', body: form }),
  };
}

/** The value of a form's field on a page. */
export function field(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`the page has no field ${name}`);
  return value;
}

/** What a reader sees: the page without its tags, on one line. */
export function readable(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
