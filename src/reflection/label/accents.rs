//! Letters with accents in one spelling: a letter and a loose accent become the letter that has it.
//!
//! This is Unicode's composition (NFC) without its reordering of several loose accents, which keyboards
//! and files put in order already. The tables of a whole normalisation library would weigh as much in
//! the download as all texts together; a native test holds this against such a library.

/// Per accent: the accent, then each letter that takes it and what the two become.
#[rustfmt::skip]
const ACCENTS: &[&str] = &[
    "\u{300}AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹЕЀИЍеѐиѝĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳἀἂἁἃἈἊἉἋἐἒἑἓἘἚἙἛἠἢἡἣἨἪἩἫἰἲἱἳἸἺἹἻὀὂὁὃὈὊὉὋὐὒὑὓὙὛὠὢὡὣὨὪὩὫαὰεὲηὴιὶοὸυὺωὼΑᾺΕῈΗῊ᾿῍ϊῒΙῚ῾῝ϋῢΥῪ¨῭ΟῸΩῺ",
    "\u{301}AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿ¨΅ΑΆΕΈΗΉΙΊΟΌΥΎΩΏϊΐαάεέηήιίϋΰοόυύωώϒϓГЃКЌгѓкќÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứἀἄἁἅἈἌἉἍἐἔἑἕἘἜἙἝἠἤἡἥἨἬἩἭἰἴἱἵἸἼἹἽὀὄὁὅὈὌὉὍὐὔὑὕὙὝὠὤὡὥὨὬὩὭ᾿῎῾῞",
    "\u{302}AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
    "\u{303}AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
    "\u{308}AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸΙΪΥΫιϊυϋϒϔЕЁІЇеёіїАӒаӓӘӚәӛЖӜжӝЗӞзӟИӤиӥОӦоӧӨӪөӫЭӬэӭУӰуӱЧӴчӵЫӸыӹHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
    "\u{30a}AÅaåUŮuůwẘyẙ",
    "\u{327}CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
    "\u{304}AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳИӢиӣУӮуӯGḠgḡḶḸḷḹṚṜṛṝαᾱΑᾹιῑΙῙυῡΥῩ",
    "\u{306}AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭУЎИЙийуўЖӁжӂАӐаӑЕӖеӗȨḜȩḝẠẶạặαᾰΑᾸιῐΙῘυῠΥῨ",
    "\u{328}AĄaąEĘeęIĮiįUŲuųOǪoǫ",
    "\u{307}CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ\u{105d2}\u{105c9}\u{105da}\u{105e4}",
    "\u{30c}CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
    "\u{30b}OŐoőUŰuűУӲуӳ",
    "\u{31b}OƠoơUƯuư",
    "\u{30f}AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕѴѶѵѷ",
    "\u{311}AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
    "\u{326}SȘsșTȚtț",
    "\u{653}\u{627}\u{622}",
    "\u{654}\u{627}\u{623}\u{648}\u{624}\u{64a}\u{626}\u{6d5}\u{6c0}\u{6c1}\u{6c2}\u{6d2}\u{6d3}",
    "\u{655}\u{627}\u{625}",
    "\u{93c}नऩरऱळऴ",
    "\u{9be}\u{9c7}\u{9cb}",
    "\u{9d7}\u{9c7}\u{9cc}",
    "\u{b56}\u{b47}\u{b48}",
    "\u{b3e}\u{b47}\u{b4b}",
    "\u{b57}\u{b47}\u{b4c}",
    "\u{bd7}ஒஔ\u{bc6}\u{bcc}",
    "\u{bbe}\u{bc6}\u{bca}\u{bc7}\u{bcb}",
    "\u{c56}\u{c46}\u{c48}",
    "\u{cd5}\u{cbf}\u{cc0}\u{cc6}\u{cc7}\u{cca}\u{ccb}",
    "\u{cd6}\u{cc6}\u{cc8}",
    "\u{cc2}\u{cc6}\u{cca}",
    "\u{d3e}\u{d46}\u{d4a}\u{d47}\u{d4b}",
    "\u{d57}\u{d46}\u{d4c}",
    "\u{dca}\u{dd9}\u{dda}\u{ddc}\u{ddd}",
    "\u{dcf}\u{dd9}\u{ddc}",
    "\u{ddf}\u{dd9}\u{dde}",
    "\u{102e}ဥဦ",
    "\u{1b35}ᬅᬆᬇᬈᬉᬊᬋᬌᬍᬎᬑᬒ\u{1b3a}\u{1b3b}\u{1b3c}\u{1b3d}\u{1b3e}\u{1b40}\u{1b3f}\u{1b41}\u{1b42}\u{1b43}",
    "\u{325}AḀaḁ",
    "\u{323}BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
    "\u{331}BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ",
    "\u{32d}DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ",
    "\u{330}EḚeḛIḬiḭUṴuṵ",
    "\u{32e}HḪhḫ",
    "\u{324}UṲuṳ",
    "\u{309}AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
    "\u{313}αἀΑἈεἐΕἘηἠΗἨιἰΙἸοὀΟὈυὐωὠΩὨρῤ",
    "\u{314}αἁΑἉεἑΕἙηἡΗἩιἱΙἹοὁΟὉυὑΥὙωὡΩὩρῥΡῬ",
    "\u{342}ἀἆἁἇἈἎἉἏἠἦἡἧἨἮἩἯἰἶἱἷἸἾἹἿὐὖὑὗὙὟὠὦὡὧὨὮὩὯαᾶ¨῁ηῆ᾿῏ιῖϊῗ῾῟υῦϋῧωῶ",
    "\u{345}ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἈᾈἉᾉἊᾊἋᾋἌᾌἍᾍἎᾎἏᾏἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗἨᾘἩᾙἪᾚἫᾛἬᾜἭᾝἮᾞἯᾟὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὨᾨὩᾩὪᾪὫᾫὬᾬὭᾭὮᾮὯᾯὰᾲαᾳάᾴᾶᾷΑᾼὴῂηῃήῄῆῇΗῌὼῲωῳώῴῶῷΩῼ",
    "\u{338}←↚→↛↔↮⇐⇍⇔⇎⇒⇏∃∄∈∉∋∌∣∤∥∦∼≁≃≄≅≇≈≉=≠≡≢≍≭<≮>≯≤≰≥≱≲≴≳≵≶≸≷≹≺⊀≻⊁⊂⊄⊃⊅⊆⊈⊇⊉⊢⊬⊨⊭⊩⊮⊫⊯≼⋠≽⋡⊑⋢⊒⋣⊲⋪⊳⋫⊴⋬⊵⋭",
    "\u{3099}かがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼうゔゝゞカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴワヷヰヸヱヹヲヺヽヾ",
    "\u{309a}はぱひぴふぷへぺほぽハパヒピフプヘペホポ",
    "\u{110ba}𑂙𑂚𑂛𑂜𑂥𑂫",
    "\u{11127}\u{11131}\u{1112e}\u{11132}\u{1112f}",
    "\u{1133e}\u{11347}\u{1134b}",
    "\u{11357}\u{11347}\u{1134c}",
    "\u{114ba}\u{114b9}\u{114bb}",
    "\u{114b0}\u{114b9}\u{114bc}",
    "\u{114bd}\u{114b9}\u{114be}",
    "\u{115af}\u{115b8}\u{115ba}\u{115b9}\u{115bb}",
    "\u{11930}\u{11935}\u{11938}",
    "\u{113c9}\u{11382}\u{11383}\u{11390}\u{11391}\u{113c2}\u{113c8}",
    "\u{113bb}\u{11384}\u{11385}",
    "\u{113c2}\u{1138b}\u{1138e}\u{113c2}\u{113c5}",
    "\u{113b8}\u{113c2}\u{113c7}",
    "\u{1611e}\u{1611e}\u{16121}",
    "\u{16129}\u{1611e}\u{16122}",
    "\u{1611f}\u{1611e}\u{16123}\u{16129}\u{16124}\u{16121}\u{16126}\u{16122}\u{16127}",
    "\u{16120}\u{1611e}\u{16125}\u{16121}\u{16128}",
    "\u{16d67}\u{16d67}\u{16d68}\u{16d63}\u{16d69}\u{16d69}\u{16d6a}",
];

/// The text with every letter and the accents right after it put together.
pub(super) fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    let mut last: Option<char> = None;
    for next in text.chars() {
        match last.and_then(|last| pair(last, next)) {
            Some(both) => last = Some(both),
            None => composed.extend(last.replace(next)),
        }
    }
    composed.extend(last);
    composed
}

/// What a letter and the accent after it become; `None` when they stay two.
fn pair(letter: char, accent: char) -> Option<char> {
    // Plain letters are no accents, and most of what people write is plain letters.
    if accent < '\u{300}' {
        return None;
    }
    let table = ACCENTS.iter().find_map(|group| group.strip_prefix(accent));
    let Some(table) = table else {
        return syllable(letter, accent);
    };
    let mut pairs = table.chars();
    while let (Some(from), Some(to)) = (pairs.next(), pairs.next()) {
        if from == letter {
            return Some(to);
        }
    }
    None
}

/// Korean syllables are put together by sum instead of by table (The Unicode Standard, 3.12).
fn syllable(first: char, next: char) -> Option<char> {
    let (first, next) = (u32::from(first), u32::from(next));
    let both = match (first, next) {
        (0x1100..=0x1112, 0x1161..=0x1175) => {
            0xAC00 + ((first - 0x1100) * 21 + (next - 0x1161)) * 28
        }
        (0xAC00..=0xD7A3, 0x11A8..=0x11C2) if (first - 0xAC00) % 28 == 0 => first + next - 0x11A7,
        _ => return None,
    };
    char::from_u32(both)
}
