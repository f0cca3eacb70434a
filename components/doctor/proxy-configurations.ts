import type { ProxyKind } from '@/contract/doctor';

type NamedProxy = Exclude<ProxyKind, 'other'>;

export type ProxyConfiguration = {
  name: string;
  /** Where the lines belong. */
  place: string;
  lines: string;
};

/** What each proxy must be told. Whole configurations, for two nodes, are in the folder deploy/ of the repository. */
export const proxyConfigurations: Record<NamedProxy, ProxyConfiguration> = {
  nginx: {
    name: 'nginx',
    place: 'In the http block, and in the server block of this address:',
    lines: `map $http_upgrade $connection_header {
  default upgrade;
  ''      '';
}

location / {
  proxy_pass http://127.0.0.1:3000;
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_header;
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Proto $scheme;
  proxy_set_header X-Forwarded-Host $http_host;
  proxy_read_timeout 60s;
}`,
  },
  caddy: {
    name: 'Caddy',
    place: 'In the Caddyfile. Upgrades need no setting; several nodes need the cookie:',
    lines: `lockstep.example.com {
	reverse_proxy node-1:3000 node-2:3000 {
		lb_policy cookie lockstep_node
		health_uri /health/ready
	}
}`,
  },
  traefik: {
    name: 'Traefik',
    place: 'In the dynamic configuration. Upgrades need no setting; several nodes need the cookie:',
    lines: `http:
  services:
    lockstep:
      loadBalancer:
        servers:
          - url: http://node-1:3000
          - url: http://node-2:3000
        sticky:
          cookie:
            name: lockstep_node
            httpOnly: true
            sameSite: lax`,
  },
  cloudflare: {
    name: 'Cloudflare',
    place:
      'In the dashboard of the zone, under Network, switch WebSockets on. In the environment of Lockstep:',
    lines: `APP_URL=https://lockstep.example.com
TRUST_PROXY=true`,
  },
};
