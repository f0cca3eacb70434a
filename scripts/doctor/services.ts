import { checkMailServer } from '../../server/mail/transport';
import { connectRedis } from '../../server/platform/redis';
import type { Finding } from './finding';

/** Whether Redis answers a command, as the nodes would send it. */
export async function lookAtRedis(url: string | undefined): Promise<Finding> {
  const what = 'Redis';
  if (!url) return { outcome: 'not used', what, detail: 'one node needs none' };
  const clients = connectRedis(url);
  try {
    await untilConnected(clients.app);
    await clients.app.ping();
    return { outcome: 'ok', what, detail: 'answers' };
  } catch (error) {
    const advice = 'Check REDIS_URL and that Redis runs. Without it each node stands for itself.';
    return { outcome: 'failure', what, detail: (error as Error).message, advice };
  } finally {
    clients.end();
  }
}

/** Whether the mail server lets us in; nothing is sent. */
export async function lookAtMail(url: string | undefined): Promise<Finding> {
  const what = 'Mail';
  if (!url) return { outcome: 'not used', what, detail: 'no e-mail is sent' };
  try {
    await checkMailServer();
    return { outcome: 'ok', what, detail: 'the server lets us in' };
  } catch (error) {
    const advice = 'Check SMTP_URL, and that this machine may send to that port.';
    return { outcome: 'failure', what, detail: (error as Error).message, advice };
  }
}

function untilConnected(client: ReturnType<typeof connectRedis>['app']): Promise<void> {
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve());
    client.once('error', reject);
  });
}
