import * as z from 'zod';
import type { HttpMethod } from '../../contract/endpoint';
import { file } from '../../contract/files';

type FileEndpoint = {
  path: `/api/${string}`;
  method: HttpMethod;
  operation: { operationId: string; [member: string]: unknown };
};

const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

const refused = {
  description: 'Refused; `code` says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const upload = (operationId: string, place: string) => ({
  operationId,
  summary: `Upload a file for use in a ${place}; the body is its bytes. Nobody else sees it until it is attached.`,
  parameters: [
    inPath(`${place}Id`),
    {
      name: 'name',
      in: 'query',
      required: true,
      schema: { type: 'string' },
      description: 'What it is called',
    },
  ],
  requestBody: { required: true, content: bytes },
  responses: {
    201: {
      description: 'Stored',
      content: { 'application/json': { schema: z.toJSONSchema(z.object({ file }), { io: 'output' }) } },
    },
    default: refused,
  },
});

/** The endpoints whose bodies are bytes: no command or query of the contract stands behind them. */
export const fileEndpoints: readonly FileEndpoint[] = [
  {
    path: '/api/projects/:projectId/files',
    method: 'POST',
    operation: upload('uploadProjectFile', 'project'),
  },
  {
    path: '/api/conversations/:conversationId/files',
    method: 'POST',
    operation: upload('uploadConversationFile', 'conversation'),
  },
  {
    path: '/api/files/:fileId',
    method: 'GET',
    operation: {
      operationId: 'getFile',
      summary: 'The bytes of a file, for who may see the task or message that holds it.',
      parameters: [
        inPath('fileId'),
        {
          name: 'variant',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['preview', 'full'] },
          description: 'Of a picture: small, or as large as it is kept',
        },
      ],
      responses: { 200: { description: 'The bytes', content: bytes }, default: refused },
    },
  },
];

function inPath(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
}
