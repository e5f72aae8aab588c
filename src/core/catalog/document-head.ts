import { parseDocumentNumber } from './document-number.ts';
import { genreOfTitle } from './genre-of-title.ts';
import { type Block, bodyLines } from './item-body.ts';

/** What stands above the text of an official document. */
export interface DocumentHead {
  readonly issuers: readonly string[];
  readonly documentNumber: string | null;
  readonly title: string | null;
  /** 题注: what stands in brackets under the title; it stays in the text. */
  readonly note: string | null;
  /** The blocks below, and those above that are no part of the head. */
  readonly rest: readonly Block[];
}

const longestHead = 18;
const longestTitle = 120;
const mostTitleLines = 5;
/** A number in whichever brackets, also with what is written around it (签发人). */
const number =
  /([^\s〔〕[\]()（）【】：:]{1,30})\s*[〔[(（【﹝]\s*(\d{4})\s*[〕\])）】﹞]\s*第?\s*0*([1-9]\d{0,4})\s*号/u;
/** 份号, 紧急程度 and what the other side of the page says. */
const passedOver =
  /^(?:№?\s*\d{6}|特急|加急|平急|特提|签发人[：:].*|公开(?:属性|方式|选项)[：:].*|信息公开选项[：:].*)$/u;
const secrecy = /^(?:绝密|机密|秘密|内部|工作秘密)(?:[★☆].*)?$/u;
const numbered =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十百\d]+[章节条]|\d+[.．、])/u;

/** Reads the head of a document: at most some lines from the top, until its text begins. */
export function readHead(blocks: readonly Block[]): DocumentHead {
  const head = new HeadReader();
  let at = 0;
  while (at < Math.min(blocks.length, longestHead) && head.take(blocks[at] as Block)) at += 1;
  return head.end(blocks.slice(at));
}

/** Takes the blocks of a head one after the other. Holds what was found so far. */
class HeadReader {
  private readonly issuers: string[] = [];
  private readonly kept: Block[] = [];
  private readonly titleLines: string[] = [];
  private documentNumber: string | null = null;
  private note: string | null = null;

  /** Takes a block that belongs to the head; false for the first that does not. */
  take(block: Block): boolean {
    const lines = linesOf(block);
    if (lines === undefined) return false;
    if (this.titleLines.length === 0 && lines.every((line) => this.takeAbove(line))) return true;
    if (lines.every((line) => secrecy.test(line.replace(/\s/gu, '')))) {
      this.kept.push(block);
      return true;
    }
    if (!lines.every((line) => this.isTitleLine(line, block))) return this.takeNote(block, lines);
    this.titleLines.push(...lines);
    return true;
  }

  end(rest: readonly Block[]): DocumentHead {
    const title = this.titleLines.map(withoutInnerBlanks).join('').replace(/\s+/gu, ' ').trim();
    return {
      issuers: [...new Set(this.issuers)],
      documentNumber: this.documentNumber,
      title: title === '' ? null : title,
      note: this.note,
      rest: [...this.kept, ...rest],
    };
  }

  /** Red head, number, and what else stands above a title. */
  private takeAbove(line: string): boolean {
    const plain = line.replace(/[\s\u3000]/gu, '');
    if (passedOver.test(plain)) return true;
    if (this.takeNumber(line)) return true;
    const names = namesOfRedHead(line);
    if (names.length === 0) return false;
    this.issuers.push(...names);
    return true;
  }

  private takeNumber(line: string): boolean {
    const found = number.exec(line.normalize('NFKC').replace(/(\d)\s+(?=\d)/gu, '$1'));
    const [, code, year, serial] = found ?? [];
    if (code === undefined || line.length > 60) return false;
    const parsed = parseDocumentNumber(`${code}〔${year}〕${Number(serial)}号`);
    if (!parsed.ok) return false;
    this.documentNumber = `${code}〔${year}〕${Number(serial)}号`;
    return true;
  }

  private isTitleLine(line: string, block: Block): boolean {
    if (this.titleLines.length >= mostTitleLines || line.length > longestTitle) return false;
    if (/[：:。；;，,]$/u.test(line) || (numbered.test(line) && block.kind !== 'heading')) return false;
    if (/^[（(].*[）)]$/u.test(line)) return /稿|试行|修[订正改]/u.test(line) && !/\d{4}年\d/u.test(line);
    const isSetOff = block.kind === 'heading' || (block.kind === 'paragraph' && block.align === 'center');
    if (this.titleLines.length === 0) return isSetOff || line.length <= 60;
    const isWhole = genreOfTitle(this.titleLines.join('')) !== undefined;
    return isWhole ? false : isSetOff || genreOfTitle(line) !== undefined;
  }

  private takeNote(block: Block, lines: readonly string[]): boolean {
    const [line = ''] = lines;
    if (this.titleLines.length === 0 || this.note !== null || !/^[（(].*\d{4}年.*[）)]$/u.test(line)) return false;
    this.note = line;
    this.kept.push(block);
    return true;
  }
}

/** The lines of a block that can stand in a head; a table only where it is a frame around a few. */
function linesOf(block: Block): readonly string[] | undefined {
  if (block.kind === 'picture' || block.kind === 'list') return undefined;
  const lines = bodyLines([block])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
  if (block.kind === 'table' && lines.length > 6) return undefined;
  return lines.length === 0 || lines.some((line) => line.length > longestTitle) ? undefined : lines;
}

/** `多拉特乡人民政府文件`, set wide or not; several agencies stand one below the other or apart by blanks. */
function namesOfRedHead(line: string): readonly string[] {
  const plain = line.replace(/[\s\u3000]+/gu, '');
  const named = /^(.{3,40}?)(?:文件|令|公告)$/u.exec(plain)?.[1];
  if (named === undefined || /^关于|的$|[《》“”（）]/u.test(named) || genreOfTitle(named) !== undefined) return [];
  return agencyName.test(named) ? [named] : [];
}

const agencyName =
  /(?:政府|办公室|委员会|委|局|厅|部|院|处|中心|总队|支队|大队|办事处|指挥部|领导小组|联合会|银行|税务局|公安局)$/u;

// 关 于 … 的 通 知, set wide to fill a line
function withoutInnerBlanks(line: string): string {
  return line.replace(/(?<=[\u2e80-\u9fff])[\s\u3000]+(?=[\u2e80-\u9fff])/gu, '');
}
