import { downloadFile } from '@/server/http/file-routes';

export const GET = downloadFile;
