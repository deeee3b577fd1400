/** The numbers of the styles in `stylesXml`. */
export const style = { plain: 0, header: 1, text: 2, quoted: 3, date: 4, moment: 5, share: 6 } as const;

const alignment = '<alignment vertical="top" wrapText="1"/>';
const rest = 'borderId="0" xfId="0"';

/** Dates are in the form of the reader's own country: formats 14 and 22 (ECMA-376 part 1, 18.8.30). */
export const stylesXml = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE9F0F6"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7">',
  `<xf numFmtId="0" fontId="0" fillId="0" ${rest} applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="0" fontId="1" fillId="2" ${rest} applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" ${rest} applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="0" ${rest} quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="14" fontId="0" fillId="0" ${rest} applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="22" fontId="0" fillId="0" ${rest} applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`,
  `<xf numFmtId="164" fontId="0" fillId="0" ${rest} applyNumberFormat="1" applyAlignment="1">${alignment}</xf>`,
  "</cellXfs>",
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  "</styleSheet>",
].join("");
