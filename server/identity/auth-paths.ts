/** What of next-auth is reachable: signing in and out, and what their forms need. */
export const authPaths = [
  { path: '/api/auth/csrf', method: 'GET' },
  { path: '/api/auth/providers', method: 'GET' },
  { path: '/api/auth/session', method: 'GET' },
  { path: '/api/auth/signin', method: 'GET' },
  { path: '/api/auth/error', method: 'GET' },
  { path: '/api/auth/callback/credentials', method: 'POST' },
  { path: '/api/auth/callback/demo', method: 'POST' },
  { path: '/api/auth/signin/oidc', method: 'POST' },
  { path: '/api/auth/callback/oidc', method: 'GET' },
  { path: '/api/auth/signout', method: 'POST' },
] as const;
