'use client';

import { useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { ProxyKind } from '@/contract/doctor';
import { type ProxiedAddress, proxyConfigurations, proxyNames } from './proxy-configurations';

type ProxyAdviceProps = {
  /** What stands in front of the server, as far as it shows. */
  proxies: readonly ProxyKind[];
  /** Whether a test points at the proxy; otherwise the lines are there for who wants to compare. */
  isNeeded: boolean;
  address: ProxiedAddress;
};

const kinds = ['nginx', 'caddy', 'traefik', 'cloudflare'] as const;
const options = kinds.map((value) => ({ value, label: proxyNames[value] }));

/** The lines that a proxy needs, for the one that was recognised or any other. */
export function ProxyAdvice({ proxies, isNeeded, address }: ProxyAdviceProps) {
  const recognised = kinds.filter((kind) => proxies.includes(kind));
  const [chosen, setChosen] = useState<(typeof kinds)[number]>();
  const kind = chosen ?? recognised[0] ?? 'nginx';
  const { place, lines } = proxyConfigurations[kind](address);

  return (
    <section aria-labelledby="doctor-proxy" className="flex flex-col gap-8">
      <h2 id="doctor-proxy" className="font-semibold text-title tracking-title">
        {isNeeded ? 'What to tell the proxy' : 'Proxy'}
      </h2>
      <p className="text-ink-2">{inFront(recognised, proxies)}</p>
      <div className="flex flex-wrap items-center justify-between gap-8">
        <SegmentedControl label="Proxy" options={options} value={kind} onChange={setChosen} />
        <CopyButton size="small" label="Copy lines" text={lines} />
      </div>
      <p className="text-ink-2">{place}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <pre tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-surface-1 p-12">
        <code className="font-mono text-meta">{lines}</code>
      </pre>
    </section>
  );
}

function inFront(recognised: readonly (typeof kinds)[number][], proxies: readonly ProxyKind[]): string {
  if (recognised.length > 0) {
    const names = recognised.map((kind) => proxyNames[kind]).join(' and ');
    return `In front of the server stands ${names}.`;
  }
  return proxies.length > 0
    ? 'Something stands in front of the server that does not say what it is.'
    : 'Nothing in front of the server shows itself.';
}
