import type { ThemeConfig } from 'antd';

const systemFonts =
  '-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Calm blue on white, red for late and wrong only; every text colour has at least 4.5:1 on white (WCAG 2.2 AA). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b4a8f',
    colorInfo: '#0b4a8f',
    colorLink: '#0b4a8f',
    colorSuccess: '#1d6b34',
    colorWarning: '#8a5a00',
    colorError: '#a8201a',
    colorErrorBg: '#fdf2f1',
    colorErrorBorder: '#dca7a3',
    colorWarningBg: '#fcf6e6',
    colorWarningBorder: '#dcc07a',
    colorSuccessBg: '#eff7f1',
    colorSuccessBorder: '#9cc7a8',
    colorInfoBg: '#f3f7fb',
    colorInfoBorder: '#b9cde3',
    colorText: '#1a2733',
    colorTextSecondary: '#4b5a69',
    colorTextTertiary: '#4b5a69',
    colorTextDescription: '#4b5a69',
    colorTextPlaceholder: '#5d6c7b',
    colorTextHeading: '#1a2733',
    colorBorder: '#8a9bad',
    colorBorderSecondary: '#d3dce6',
    borderRadius: 4,
    fontSize: 15,
    controlHeight: 36,
    fontFamily: systemFonts,
    motion: false,
  },
  components: {
    Table: { headerBg: '#f3f7fb', headerColor: '#1a2733', rowHoverBg: '#f3f7fb', cellPaddingBlock: 10 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { withDescriptionPadding: '14px 18px', withDescriptionIconSize: 20 },
    Form: { itemMarginBottom: 24, labelColor: '#1a2733' },
    Steps: { iconSize: 30 },
  },
};
