'use client';

import { useCallback, useEffect, useState } from 'react';
import {
  addressFinding,
  clockFinding,
  type Finding,
  httpFinding,
  serverFindings,
  stickinessFinding,
  transportFinding,
} from '@/client/doctor/findings';
import { type HttpProbe, probeHttp } from '@/client/doctor/probe-http';
import { probeTransport } from '@/client/socket/probe-transport';
import { AppError } from '@/contract/errors';

export type Diagnosis = {
  findings: readonly Finding[];
  /** Null when the server cannot be reached at all. */
  http: HttpProbe | null;
};

/** Tests the connection, at once and whenever asked; null while the first test runs. */
export function useDiagnosis(): { diagnosis: Diagnosis | null; isRunning: boolean; run: () => void } {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  const [isRunning, setIsRunning] = useState(true);

  const run = useCallback(() => {
    setIsRunning(true);
    void diagnose()
      .then(setDiagnosis)
      .finally(() => setIsRunning(false));
  }, []);
  useEffect(run, [run]);

  return { diagnosis, isRunning, run };
}

async function diagnose(): Promise<Diagnosis> {
  try {
    const http = await probeHttp();
    const [webSocket, polling] = await Promise.all([probeTransport('websocket'), probeTransport('polling')]);
    const findings = [
      httpFinding(http),
      transportFinding('polling', polling),
      transportFinding('websocket', webSocket),
      stickinessFinding(http, polling),
      clockFinding(http),
      addressFinding(http, window.location.origin),
      ...serverFindings(http),
    ];
    return { findings, http };
  } catch (error) {
    const text = error instanceof AppError ? `${error.message}.` : 'The test went wrong.';
    return { findings: [{ name: 'HTTP', status: 'failed', text }], http: null };
  }
}
