'use client';

import { BellRing } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { sendCommand } from '@/client/http/api';
import { type PushObstacle, subscribeThisDevice, unsubscribeThisDevice } from '@/client/push/this-device';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { deviceName } from '@/components/ui/device-name';
import { RelativeTime } from '@/components/ui/relative-time';
import type { PushDevice } from '@/contract/push';
import { useThisDevice } from './use-this-device';

const obstacles: Record<PushObstacle, string> = {
  insecure: 'This browser shows notifications only of sites that are opened over https.',
  unsupported: 'This browser cannot show notifications of sites.',
  notInstalled: 'To be notified on this device, add Lockstep to its home screen and open it from there.',
  blocked: 'This browser blocks notifications of this site; its own settings of the site allow them again.',
};

type PushDevicesProps = { devices: readonly PushDevice[]; applicationServerKey: string };

/** The browsers that show notifications while no page is open; asks this one only when somebody wants it. */
export function PushDevices({ devices, applicationServerKey }: PushDevicesProps) {
  const router = useRouter();
  const { isPending, error, run } = useRequest();
  const { here, askAgain } = useThisDevice();
  const isHere = ({ endpoint }: PushDevice) => endpoint === here?.endpoint;

  const settle = async () => {
    await askAgain();
    router.refresh();
    return 'stay' as const;
  };
  const add = () =>
    void run(async () => {
      const subscription = await subscribeThisDevice(applicationServerKey).finally(askAgain);
      await sendCommand<'createPushDevice'>('POST', '/api/me/push-devices', subscription);
      return settle();
    });
  const remove = (device: PushDevice) =>
    void run(async () => {
      await sendCommand<'deletePushDevice'>('DELETE', `/api/me/push-devices/${device.id}`);
      if (isHere(device)) await unsubscribeThisDevice();
      return settle();
    });

  return (
    <div className="flex flex-col items-start gap-12">
      <FormError message={error} />
      {devices.length > 0 && (
        <ul
          aria-label="Devices"
          className="w-full overflow-hidden rounded-card border border-line bg-surface-1"
        >
          {devices.map((device) => (
            <li
              key={device.id}
              className="flex min-h-44 items-center gap-12 border-line border-t px-12 py-8 first:border-t-0"
            >
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium">{deviceName(device.userAgent)}</p>
                <p className="truncate text-ink-3 text-meta">
                  {isHere(device) ? 'This browser' : 'Notified'} since{' '}
                  <RelativeTime moment={device.createdAt} />
                </p>
              </div>
              <Button
                size="small"
                disabled={isPending}
                aria-label={`Stop notifying ${deviceName(device.userAgent)}`}
                onClick={() => remove(device)}
              >
                Stop
              </Button>
            </li>
          ))}
        </ul>
      )}
      {here?.obstacle && <p className="text-ink-2">{obstacles[here.obstacle]}</p>}
      {here && !here.obstacle && !devices.some(isHere) && (
        <Button icon={<BellRing />} isPending={isPending} onClick={add}>
          Notify me on this device
        </Button>
      )}
    </div>
  );
}
