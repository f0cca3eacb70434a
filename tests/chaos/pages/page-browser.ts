import { type Browser, type BrowserServer, chromium } from '@playwright/test';
import { browserLaunchOptions } from '../../support/browser';

/** A browser of one run's own, in processes that can be stopped and go on. */
export class PageBrowser {
  private constructor(
    private readonly server: BrowserServer,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<PageBrowser> {
    const server = await chromium.launchServer(browserLaunchOptions());
    return new PageBrowser(server, await chromium.connect(server.wsEndpoint()));
  }

  /** SIGSTOP to all its processes, as when a machine sleeps: they are a group of their own. */
  sleep(): void {
    this.signal('SIGSTOP');
  }

  /** SIGCONT. */
  wake(): void {
    this.signal('SIGCONT');
  }

  async close(): Promise<void> {
    this.wake();
    await this.server.close();
  }

  private signal(name: NodeJS.Signals): void {
    process.kill(-(this.server.process().pid as number), name);
  }
}
