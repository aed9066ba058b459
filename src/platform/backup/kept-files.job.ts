// What belongs to the register but lies beside the database: the organisation's seal.
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Folders of the data folder that a backup takes along. */
const keptFolders = ['sigill'] as const;

/** A small file of the data folder, with its content in base64; its name is relative to the data folder. */
export type KeptFile = { readonly name: string; readonly content: string };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads what a backup takes along of the data folder; nothing where there is none. Throws where it may not be read. */
export async function keptFiles(data: string): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for (const folder of keptFolders) {
    const names = await readdir(join(data, folder)).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    for (const name of names.filter((one) => one.endsWith('.pem')).sort())
      found.push({
        name: `${folder}/${name}`,
        content: (await readFile(join(data, folder, name))).toString('base64'),
      });
  }
  return found;
}

const isKept = ({ name }: KeptFile): boolean =>
  keptFolders.some((folder) => name.startsWith(`${folder}/`)) && /^[a-z]+\/[a-z.]+\.pem$/.test(name);

/**
 * Puts the files back in a data folder. A folder that has files already is left as it is: its seal has been used, and
 * what it sealed must go on being known. Answers the names it wrote, and the folders that it left alone.
 */
export async function putBack(
  data: string,
  files: readonly KeptFile[],
): Promise<{ written: string[]; left: string[] }> {
  const written: string[] = [];
  const left: string[] = [];
  for (const folder of keptFolders) {
    const ours = files.filter((file) => isKept(file) && file.name.startsWith(`${folder}/`));
    if (ours.length === 0) continue;
    const here = await readdir(join(data, folder)).catch(() => []);
    if (here.some((name) => name.endsWith('.pem'))) left.push(folder);
    else for (const file of ours) written.push(await write(data, file));
  }
  return { written, left };
}

async function write(data: string, { name, content }: KeptFile): Promise<string> {
  const path = join(data, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(`${path}.ny`, 'w', 0o600);
  try {
    await file.writeFile(Buffer.from(content, 'base64'));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.ny`, path);
  return name;
}
