/**
 * Traditional and variant characters of the words that stand in the form's labels and headings. It is not a general
 * converter: mirrors of published reports differ from the form only in these.
 */
const pairs =
  '總总 計计 開开 關关 規规 範范 審审 訴诉 訟讼 複复 復复 覆复 議议 維维 糾纠 結结 轉转 辦办 處处 務务 業业 構构 機机 ' +
  '會会 組组 織织 資资 請请 數数 據据 係系 項项 於于 國国 類类 過过 執执 詢询 現现 無无 補补 內内 舉举 報报 確确 認认 獲获 ' +
  '費费 繳缴 納纳 單单 萬万 額额 強强 製制 發发 廢废 爲为 為为 與与 個个 體体 況况 題题 進进 對对 採采 購购 檢检 ' +
  '條条 則则 動动 應应 實实 許许 罰罚 徵征 徴征 屬属 違违 優优 護护 權权 親亲 領领 導导 經经 濟济 鄉乡 鎮镇 縣县 區区 ' +
  '廣广 門门 間间 際际 標标 點点 誤误 說说 產产 電电 話话 級级 給给 統统 續续 績绩 積积 極极 樣样 檔档 書书 ' +
  '須须 預预 頁页 證证 訪访 設设 調调 談谈 論论 課课 讀读 變变 質质 銷销 錄录 錢钱 長长 陳陈 陸陆 隊队 階阶 隨随 ' +
  '決决 減减 沒没 繼继 臺台 後后 號号 問问 監监 並并 協协 態态 環环 ' +
  '險险 雜杂 難难 離离 響响 順顺 顧顾 饋馈 黨党 獎奖 滿满 濾滤 狀状 當当 眾众 礎础 種种 稱称 穩稳 突突 簡简 終终';

const simplified: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The text with traditional characters of the form's vocabulary written in simplified ones. */
export function simplify(text: string): string {
  let result = '';
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}
