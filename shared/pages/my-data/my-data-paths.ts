export { EVERYTHING_PATH, FORGET_PATH, MY_DATA_PATH } from '../paths.ts';

export const EVERYTHING_JSON_PATH = '/my-data/everything.json';
export const DATA_EXPORTS_PATH = '/my-data/exports';

export function dataExportPath(exportId: string, format: 'html' | 'json'): string {
  return `${DATA_EXPORTS_PATH}/${exportId}/${format}`;
}
