import { answer } from '@/server/http/answer';
import { openApiDocument } from '@/server/http/openapi';
import { appOrigin } from '@/server/platform/request-context';

export function GET(request: Request): Promise<Response> {
  return answer(request, { query: 'openapi' }, async () => Response.json(openApiDocument(appOrigin())));
}
