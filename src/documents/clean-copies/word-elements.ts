/** What is done with an element of a document when its clean copy is made. */
export type WordFate = 'keep' | 'drop' | 'unwrap' | 'refuse';

/** Parts of a document that say nothing to a reader: they go, with all that is in them. */
const dropped = new Set(
  `w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:trPrChange
   w:tcPrChange w:tblPrExChange w:tblGridChange w:numberingChange w:cellIns w:cellDel w:cellMerge w:commentRangeStart
   w:commentRangeEnd w:commentReference w:annotationRef w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd
   w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart
   w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
   w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd
   w:instrText w:fldChar w:fldData w:ffData w:lastRenderedPageBreak w:rsids w:rsid w:latentStyles w:nsid w:tmpl
   w:numPicBullet w:lvlPicBulletId w:docVars w:mailMerge w:printerSettings w:control w:background w:divId w:webHidden
   w:attachedSchema w:subDoc w:hpsRaise mc:Fallback a:extLst a:hlinkClick a:hlinkHover wp14:sizeRelH wp14:sizeRelV w:vanish w:specVanish
   pic:extLst wps:extLst`.split(/\s+/),
);

/** Wrappers of what a reader sees. */
const unwrapped = new Set(
  'w:ins w:moveTo w:sdt w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo'.split(' '),
);

/** What may hold more than it shows and cannot be copied without loss. */
const refused = new Set(
  `w:object w:movie w:altChunk w:contentPart c:chart cx:chart dgm:relIds lc:lockedCanvas wpc:wpc a:audioFile a:videoFile
   o:OLEObject v:imagedata v:textbox w14:contentPart`.split(/\s+/),
);

const documentPrefixes = ['w', 'm', 'wp', 'a', 'pic', 'wps', 'wpg'];

/** The fate of an element by its name; of what is unknown the prefix decides, and nothing unknown is kept. */
export function fateOf(name: string): WordFate {
  if (dropped.has(name)) return 'drop';
  if (unwrapped.has(name)) return 'unwrap';
  if (refused.has(name)) return 'refuse';
  return documentPrefixes.includes(name.split(':')[0] ?? '') && name.includes(':') ? 'keep' : 'drop';
}

/** Attributes that count for the look; names of authors, places of files and times of editing are not among them. */
export function isKeptAttribute(element: string, name: string): boolean {
  if (/^xml:space$/.test(name)) return true;
  if (/^w:rsid|^w:author$|^w:date$|^w:initials$|^w:paraId$|^w:textId$/.test(name)) return false;
  if (/^(?:wp:docPr|pic:cNvPr|wps:cNvPr|wpg:cNvPr|a:cNvPr)$/.test(element)) return name === 'id';
  if (element === 'a:blip') return name === 'r:embed' || name === 'cstate';
  const prefix = name.includes(':') ? name.split(':')[0] : '';
  return prefix === '' || prefix === 'w' || prefix === 'r' || prefix === 'm';
}

/** The names that the kept elements are written under. */
export const wordNamespaces: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:m': 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:wpg': 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
};

/** Which removal an element that goes stands for, where it is worth telling. */
export function removalOf(name: string): 'trackedChanges' | 'comments' | undefined {
  if (/^w:(?:del|ins|moveFrom|moveTo|\w+Change|cellIns|cellDel|delText)$/.test(name)) return 'trackedChanges';
  return /^w:(?:comment|annotationRef)/.test(name) ? 'comments' : undefined;
}
