import { expect, it } from 'vitest';
import type { Setting } from '@/contract/settings';
import { featuresOf } from './features';

const setting = (name: string, state: Setting['state'], value: string | null): Setting => ({
  name,
  description: '',
  state,
  value,
});

it('says of each feature whether it is on, and why not', () => {
  const features = featuresOf([
    setting('SMTP_URL', 'set', 'smtps://mail.internal:465'),
    setting('REDIS_URL', 'unset', null),
    setting('METRICS_TOKEN', 'set', null),
    setting('TRUST_PROXY', 'default', 'false'),
    setting('LOCKSTEP_WORKER', 'default', 'true'),
  ]);
  const found = (title: string) => features.find((feature) => feature.title === title);
  expect(found('E-mail')).toMatchObject({ isOn: true, why: 'Sent through smtps://mail.internal:465.' });
  expect(found('Several nodes')).toMatchObject({ isOn: false, why: 'No REDIS_URL: one node needs none.' });
  expect(found('Metrics from elsewhere')).toMatchObject({ isOn: true });
  expect(found('Behind a proxy')).toMatchObject({ isOn: false });
  expect(found('Jobs on this node')).toMatchObject({ isOn: true });
});
