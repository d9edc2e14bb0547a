"""What the pinyin library reads otherwise than people do: single characters, phrases, surnames."""

# Outside the phrases it knows, pypinyin reads zhǎng: wrong in 长水, 长湖, 长效 and most other words.
CHARACTERS = {"长": "cháng"}


# What pypinyin reads otherwise, and the offices in 长 that it only got right by chance.
PHRASES = {
    "检察长": "jiǎn chá zhǎng",
    "审计长": "shěn jì zhǎng",
    "网格长": "wǎng gé zhǎng",
    "园长": "yuán zhǎng",
    "链长": "liàn zhǎng",
    "河长": "hé zhǎng",
    "湖长": "hú zhǎng",
    "林长": "lín zhǎng",
    "路长": "lù zhǎng",
    "街长": "jiē zhǎng",
    "楼长": "lóu zhǎng",
    "全长": "quán cháng",
    "县长湖": "xiàn cháng hú",  # 石林县长湖镇, not a magistrate
    "支行": "zhī háng",
    "多重": "duō chóng",
    "重构": "chóng gòu",
    "重塑": "chóng sù",
    "朝阳": "cháo yáng",
    "花都": "huā dū",
    "铜都": "tóng dū",
    "都匀": "dū yún",
}


# Readings that a character has only as a surname.
SURNAMES = {
    "解": "xie",
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "区": "ou",
    "查": "zha",
    "盖": "ge",
    "朴": "piao",
    "翟": "zhai",
    "乐": "yue",
    "覃": "qin",
    "缪": "miao",
    "洗": "xian",
    "员": "yun",
    "折": "she",
    "种": "chong",
    "秘": "bi",
    "繁": "po",
    "祭": "zhai",
    "句": "gou",
    "都": "du",
    "召": "shao",
    "角": "jue",
    "么": "yao",
    "佴": "nai",
    "粘": "nian",
}


COMPOUND_SURNAMES = {
    "尉迟": "yuchi",
    "万俟": "moqi",
    "长孙": "zhangsun",
    "澹台": "tantai",
    "令狐": "linghu",
    "鲜于": "xianyu",
    "宰父": "zaifu",
    "欧阳": "ouyang",
    "诸葛": "zhuge",
    "司马": "sima",
    "司徒": "situ",
    "司空": "sikong",
    "上官": "shangguan",
    "皇甫": "huangfu",
    "东方": "dongfang",
    "公孙": "gongsun",
    "夏侯": "xiahou",
    "慕容": "murong",
    "端木": "duanmu",
    "轩辕": "xuanyuan",
    "宇文": "yuwen",
    "钟离": "zhongli",
    "闻人": "wenren",
    "赫连": "helian",
    "淳于": "chunyu",
    "申屠": "shentu",
    "太史": "taishi",
    "独孤": "dugu",
    "南宫": "nangong",
    "西门": "ximen",
    "百里": "baili",
    "呼延": "huyan",
    "拓跋": "tuoba",
}
