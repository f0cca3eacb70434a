import { parseSetCookie } from 'cookie';
import { type CommandName, commands } from '../../contract/commands';
import { type QueryName, queries } from '../../contract/queries';
import { authRoute } from '../../server/http/auth-route';
import { commandRoute, queryRoute } from '../../server/http/route';

const origin = 'http://127.0.0.1:3000';

type RequestOptions = {
  headers?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Fields of an HTML form, instead of JSON. */
  form?: Record<string, string>;
};

/**
 * A browser that talks to our route handlers in this process: it keeps cookies, and says where it comes
 * from, as the pages' own requests do.
 */
export class RouteBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly headers: Record<string, string> = {}) {}

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }

  async auth(method: 'GET' | 'POST', path: string, options: RequestOptions = {}): Promise<Response> {
    const [parts = ''] = path.split('?');
    const params = Promise.resolve({ nextauth: parts.split('/') });
    return this.keepCookies(await authRoute(this.request(method, `/api/auth/${path}`, options), { params }));
  }

  /** Signs in as the form does: fetch the form's token, then send the credentials with it. */
  async signIn(credentials: Record<string, string>, provider = 'credentials'): Promise<Response> {
    const body = { ...credentials, csrfToken: await this.csrfToken(), json: 'true' };
    return this.auth('POST', `callback/${provider}`, { body });
  }

  /** Presses the button of the OpenID Connect provider; the answer says where that leads. */
  async startOidc(callbackUrl: string, query = ''): Promise<Response> {
    const body = { callbackUrl, csrfToken: await this.csrfToken(), json: 'true' };
    return this.auth('POST', `signin/oidc?${query}`, { body });
  }

  async signOut(): Promise<Response> {
    return this.auth('POST', 'signout', { body: { csrfToken: await this.csrfToken(), json: 'true' } });
  }

  async query(name: QueryName, options: RequestOptions = {}): Promise<Response> {
    return queryRoute(name)(this.request('GET', queries[name].path, options), {
      params: Promise.resolve({}),
    });
  }

  async command(name: CommandName, body: Record<string, unknown>): Promise<Response> {
    const { method, path } = commands[name];
    return commandRoute(name)(this.request(method, path, { body }), { params: Promise.resolve({}) });
  }

  private async csrfToken(): Promise<string> {
    const response = await this.auth('GET', 'csrf');
    return ((await response.json()) as { csrfToken: string }).csrfToken;
  }

  private request(method: string, path: string, { headers = {}, body, form }: RequestOptions): Request {
    return new Request(`${origin}${path}`, {
      method,
      headers: {
        host: new URL(origin).host,
        'x-lockstep-remote-address': '127.0.0.1',
        ...(method !== 'GET' && { origin }),
        ...(this.cookies.size > 0 && { cookie: this.cookieHeader }),
        ...(body && { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(form && { body: new URLSearchParams(form).toString() }),
    });
  }

  private keepCookies(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const { name, value = '', maxAge } = parseSetCookie(line);
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
