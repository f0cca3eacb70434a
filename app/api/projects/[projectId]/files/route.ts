import { uploadToProject } from '@/server/http/file-routes';

export const POST = uploadToProject;
