import type { ProxyKind } from '@/contract/doctor';

type NamedProxy = Exclude<ProxyKind, 'other'>;

export type ProxyConfiguration = {
  /** Where the lines belong. */
  place: string;
  lines: string;
};

/** Where people open the app, and on which port a node listens. */
export type ProxiedAddress = { host: string; port: number };

export const proxyNames: Record<NamedProxy, string> = {
  nginx: 'nginx',
  caddy: 'Caddy',
  traefik: 'Traefik',
  cloudflare: 'Cloudflare',
};

/** What each proxy must be told. Whole configurations, for two nodes, are in the folder deploy/ of the repository. */
export const proxyConfigurations: Record<NamedProxy, (address: ProxiedAddress) => ProxyConfiguration> = {
  nginx: ({ port }) => ({
    place: 'In the http block, and in the server block of this address:',
    lines: `map $http_upgrade $connection_header {
  default upgrade;
  ''      '';
}

location / {
  proxy_pass http://127.0.0.1:${port};
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_header;
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header X-Forwarded-Host $http_host;
  proxy_read_timeout 60s;
}`,
  }),
  caddy: ({ host, port }) => ({
    place: 'In the Caddyfile. Upgrades need no setting; several nodes need the cookie:',
    lines: `${host} {
	reverse_proxy node-1:${port} node-2:${port} {
		lb_policy cookie lockstep_node
		health_uri /health/ready
	}
}`,
  }),
  traefik: ({ port }) => ({
    place: 'In the dynamic configuration. Upgrades need no setting; several nodes need the cookie:',
    lines: `http:
  services:
    lockstep:
      loadBalancer:
        servers:
          - url: http://node-1:${port}
          - url: http://node-2:${port}
        sticky:
          cookie:
            name: lockstep_node
            httpOnly: true
            sameSite: lax`,
  }),
  cloudflare: ({ host }) => ({
    place:
      'In the dashboard of the zone, under Network, switch WebSockets on. In the environment of Lockstep:',
    lines: `APP_URL=https://${host}
TRUST_PROXY=true`,
  }),
};
