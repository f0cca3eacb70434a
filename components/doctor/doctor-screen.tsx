'use client';

import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { DoctorReport } from '@/contract/doctor';
import { DoctorNodes } from './doctor-nodes';
import { doctorReportText } from './doctor-report-text';
import { FindingList } from './finding-list';
import { ProxyAdvice } from './proxy-advice';
import type { ProxiedAddress } from './proxy-configurations';
import { useDiagnosis } from './use-diagnosis';

/** Tests the way between this browser and the server, and says what to mend. */
export function DoctorScreen() {
  const { diagnosis, isRunning, run } = useDiagnosis();
  return (
    <>
      <Bar title="Connection doctor" connection={<LiveConnectionState />} />
      <Main>
        <div className="flex flex-col gap-20">
          <div className="flex flex-wrap items-center justify-between gap-12">
            <div role="status">
              <h2 className="font-page text-page tracking-page">
                {verdict(diagnosis?.findings.filter(({ status }) => status !== 'ok').length)}
              </h2>
            </div>
            <span className="flex gap-8">
              {diagnosis && <CopyButton label="Copy report" text={doctorReportText(diagnosis)} />}
              <Button isPending={isRunning} onClick={run}>
                Test again
              </Button>
            </span>
          </div>
          {diagnosis ? (
            <>
              <FindingList findings={diagnosis.findings} />
              {diagnosis.http && (
                <>
                  <ProxyAdvice
                    proxies={diagnosis.http.proxies}
                    isNeeded={diagnosis.findings.some(({ isOfProxy }) => isOfProxy)}
                    address={proxiedAddress(diagnosis.http.report)}
                  />
                  {diagnosis.http.report.nodes && <DoctorNodes nodes={diagnosis.http.report.nodes} />}
                </>
              )}
            </>
          ) : (
            <div aria-busy="true" className="flex flex-col gap-12">
              <Skeleton size="h-20 w-form" />
              <Skeleton size="h-20 w-form" />
              <Skeleton size="h-20 w-menu" />
            </div>
          )}
        </div>
      </Main>
    </>
  );
}

function verdict(problems: number | undefined): string {
  if (problems === undefined) return 'Testing the connection…';
  if (problems === 0) return 'Everything works';
  return problems === 1 ? 'One thing to look at' : `${problems} things to look at`;
}

/** As it is configured; without that as this page was opened. */
function proxiedAddress({ address: { configured, port } }: DoctorReport): ProxiedAddress {
  return { host: new URL(configured ?? window.location.href).host, port };
}
