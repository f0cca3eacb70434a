/** As much of the response of an older Next server as next-auth uses; collects, and becomes a Fetch response. */
export class AuthResponse {
  private statusCode = 200;
  private readonly headers = new Map<string, string | string[]>();
  private body: string | null = null;

  status(code: number): this {
    this.statusCode = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): void {
    this.setHeader('content-type', 'application/json');
    this.body = JSON.stringify(body);
  }

  send(body: unknown): void {
    if (typeof body === 'object') this.json(body);
    else this.body = String(body);
  }

  end(): void {}

  toFetchResponse(): Response {
    const headers = new Headers();
    for (const [name, value] of this.headers) {
      for (const line of [value].flat()) headers.append(name, line);
    }
    return new Response(this.body, { status: this.statusCode, headers });
  }
}
