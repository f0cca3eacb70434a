import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { envSchema } from '../../server/platform/env';

type Service = {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  networks?: string[];
  healthcheck?: { test: string[] } | { disable: true };
  depends_on?: Record<string, { condition: string }>;
};

type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
};

const read = (file: string) => readFileSync(file, 'utf8');
const { services, networks, volumes } = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const ours = Object.keys(services).filter((name) => services[name]?.build !== undefined);
const nodes = ours.filter((name) => services[name]?.command === undefined);
const stores = ['postgres', 'redis'];
const known = Object.keys(envSchema.shape);

/** What the image can run besides the node that it starts by itself. */
const workerCommand = ['node', '--import', 'tsx', 'server/worker.ts'];

/** The instructions of the stage that becomes the image. */
const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ');
const image = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

describe('docker-compose.yml', () => {
  it('runs two nodes, a worker, a proxy and the stores', () => {
    expect(Object.keys(services).sort()).toEqual(['nginx', 'node-1', 'node-2', ...stores, 'worker']);
    expect(nodes).toEqual(['node-1', 'node-2']);
  });

  it('leaves the job queues to the worker', () => {
    expect(services.worker?.command).toEqual(workerCommand);
    expect(services.worker?.environment).not.toHaveProperty('LOCKSTEP_WORKER');
    for (const node of nodes) expect(services[node]?.environment).toMatchObject({ LOCKSTEP_WORKER: 'false' });
  });

  it('publishes the proxy alone, and keeps the stores where nobody comes by', () => {
    const published = Object.keys(services).filter((name) => services[name]?.ports !== undefined);
    expect(published).toEqual(['nginx']);
    for (const store of stores) expect(services[store]?.networks).toEqual(['data']);
    expect(networks.data).toEqual({ internal: true });
  });

  it('has no secret of its own: whoever starts it must give them', () => {
    const settings = Object.values(services).flatMap(({ environment }) => Object.entries(environment ?? {}));
    const secret = settings.filter(([name]) => /SECRET|PASSWORD|DATABASE_URL/.test(name));
    expect(secret).toHaveLength(9);
    // The provider's may be missing, and then there is none.
    const given = /\$\{(AUTH_SECRET|POSTGRES_PASSWORD):\?|^\$\{OIDC_CLIENT_SECRET:-\}$/;
    for (const [, value] of secret) expect(value).toMatch(given);
  });

  it('gives nodes and worker settings that exist', () => {
    for (const name of ours) {
      const names = Object.keys(services[name]?.environment ?? {});
      expect(names.filter((setting) => !known.includes(setting))).toEqual([]);
      expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'AUTH_SECRET']));
    }
  });

  it('starts each service when what it needs is healthy, and asks every one with a door how it is', () => {
    const needs = Object.values(services).flatMap(({ depends_on }) => Object.entries(depends_on ?? {}));
    expect(needs).toHaveLength(8);
    for (const [, { condition }] of needs) expect(condition).toBe('service_healthy');
    const unasked = Object.keys(services).filter((name) => services[name]?.healthcheck === undefined);
    expect(unasked).toEqual(nodes);
    expect(services.worker?.healthcheck).toEqual({ disable: true });
    expect(image).toMatch(/\nHEALTHCHECK .*\/health\/ready/);
  });

  it('keeps the database in a named volume', () => {
    const [volume = ''] = services.postgres?.volumes ?? [];
    const [name = '', folder] = volume.split(':');
    expect(Object.keys(volumes)).toContain(name);
    // From version 18 on the image keeps its data in a folder below this one.
    expect(folder).toBe('/var/lib/postgresql');
    expect(services.postgres?.image).toMatch(/^postgres:18-/);
  });
});

describe('the proxies', () => {
  const servers = (text: string) => [...text.matchAll(/\b(node-\d+):(\d+)/g)].map((match) => match[0]);

  it.each(['deploy/nginx.conf', 'deploy/Caddyfile', 'deploy/traefik.yml'])('%s knows every node', (file) => {
    expect([...new Set(servers(read(file)))]).toEqual(nodes.map((node) => `${node}:3000`));
    expect(read(file)).toContain('lockstep_node');
  });

  it('nginx says truthfully where a request comes from, and hands upgrades on', () => {
    const conf = read('deploy/nginx.conf');
    expect(conf).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(conf).toContain('proxy_set_header Upgrade $http_upgrade;');
    expect(services.nginx?.volumes).toEqual(['./deploy/nginx.conf:/etc/nginx/nginx.conf:ro']);
  });

  it('Traefik’s file is one', () => {
    const { http } = parse(read('deploy/traefik.yml')) as { http: { services: { lockstep: object } } };
    expect(http.services.lockstep).toMatchObject({
      loadBalancer: { sticky: { cookie: { name: 'lockstep_node' } }, healthCheck: { path: '/health/ready' } },
    });
  });
});

describe('the image', () => {
  it('runs as nobody special, under a process that passes signals on', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(image).toMatch(/\nUSER node\n/);
    expect(image).toMatch(
      /\nENTRYPOINT \["tini", "--"\]\nCMD \["node", "--import", "tsx", "server\/index.ts"\]/,
    );
  });

  it('copies what exists, and every folder of the server', () => {
    const copied = [...image.matchAll(/COPY --from=build (.+) \S+$/gm)].flatMap(([, from = '']) =>
      from.split(' '),
    );
    const paths = copied.map((from) => from.replace('/app/', '')).filter((from) => from !== '.next');
    for (const path of paths) expect(existsSync(path), path).toBe(true);
    expect(paths).toEqual(expect.arrayContaining(['contract', 'db', 'server', 'public', 'node_modules']));
  });

  it('is built from nothing that is private or made here', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.git', '.env', '.env.*', '.lockstep', '.next', 'node_modules']),
    );
  });
});

type Container = { image: string; command?: string[]; env: { name: string; value: string }[] };

type Deployment = {
  spec: { template: { metadata: { labels: object }; spec: { containers: [Container] } } };
};

describe('the Kubernetes example', () => {
  const folder = 'deploy/kubernetes';
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  const objects = files.flatMap((file) =>
    parseAllDocuments(read(`${folder}/${file}`)).map((document) => document.toJS() as { kind: string }),
  );
  const ofKind = (kind: string) => objects.find((object) => object.kind === kind);

  it('applies every file', () => {
    const { resources } = ofKind('Kustomization') as unknown as { resources: string[] };
    expect([...resources, 'kustomization.yml'].sort()).toEqual(files.sort());
    expect(objects.some(({ kind }) => kind === 'Secret')).toBe(false);
  });

  it('leaves the job queues to a worker, to which the service sends nobody', () => {
    const [node, worker] = objects.filter(({ kind }) => kind === 'Deployment') as unknown as [
      Deployment,
      Deployment,
    ];
    const { selector } = (ofKind('Service') as unknown as { spec: { selector: object } }).spec;
    expect(node.spec.template.metadata.labels).toMatchObject(selector);
    expect(node.spec.template.spec.containers[0].env).toContainEqual({
      name: 'LOCKSTEP_WORKER',
      value: 'false',
    });
    expect(worker.spec.template.metadata.labels).not.toMatchObject(selector);
    const [{ command, image: from, env }] = worker.spec.template.spec.containers;
    expect(command).toEqual(['tini', '--', ...workerCommand]);
    expect(from).toBe(node.spec.template.spec.containers[0].image);
    expect(env.filter(({ name }) => !known.includes(name) || name === 'LOCKSTEP_WORKER')).toEqual([]);
  });

  it('asks for readiness and life by different questions, and waits for a node to leave', () => {
    const { spec } = ofKind('Deployment') as unknown as {
      spec: {
        template: {
          spec: {
            terminationGracePeriodSeconds: number;
            containers: [{ env: { name: string }[]; readinessProbe: object; livenessProbe: object }];
          };
        };
      };
    };
    const { containers, terminationGracePeriodSeconds } = spec.template.spec;
    expect(terminationGracePeriodSeconds).toBeGreaterThan(30);
    expect(containers[0]).toMatchObject({
      readinessProbe: { httpGet: { path: '/health/ready' } },
      livenessProbe: { httpGet: { path: '/health/live' } },
    });
    expect(containers[0].env.filter(({ name }) => !known.includes(name))).toEqual([]);
  });
});
