/**
 * The countries and regions that the library date-holidays knows, without the
 * Netherlands, which are our own. They stand here because the library is large:
 * it is loaded for a regulation that counts by one of them, not to know their names.
 */
const ids = `
ad ad-03 ad-07 ae ag ag-10 ai al am ao ar as at at-1 at-2 at-3 at-4 at-5 at-6 at-7 at-8 at-9 au
au-act au-nsw au-nt au-qld au-sa au-tas au-vic au-wa aw ax az ba ba-bih ba-bih-w ba-brc ba-srp bb bd
be be-bru be-de be-vlg be-wal bf bg bh bi bj bl bm bn bo bo-b bo-c bo-h bo-l bo-n bo-o bo-p bo-s
bo-t bq bq-bo bq-sa bq-se br br-ac br-al br-am br-ap br-ba br-ce br-df br-es br-go br-go-goiania
br-ma br-mg br-mg-bh br-ms br-mt br-pa br-pb br-pe br-pe-re br-pi br-pr br-pr-cu br-rj br-rj-rj
br-rn br-ro br-rr br-rs br-sc br-se br-sp br-sp-sp br-to bs bw by bz ca ca-ab ca-bc ca-mb ca-nb
ca-nl ca-ns ca-nt ca-nu ca-on ca-pe ca-qc ca-sk ca-yt cc cd cf cg ch ch-ag ch-ai ch-ar ch-be ch-bl
ch-bs ch-fr ch-ge ch-gl ch-gr ch-ju ch-lu ch-ne ch-nw ch-ow ch-sg ch-sh ch-so ch-sz ch-tg ch-ti
ch-ur ch-vd ch-vs ch-zg ch-zh ci ck ck-aitutaki ck-atiu ck-mangaia ck-manihiki ck-mitiaro
ck-palmerston ck-penrhyn ck-pukapuka ck-rakahanga ck-rarotonga cl cl-ap cl-bi cl-bi-ch cl-nu
cl-nu-ch cl-ta cm cn co cr cu cv cv-s cv-s-pr cw cx cy cz de de-bb de-be de-bw de-by de-by-a
de-by-evang de-by-kath de-hb de-he de-hh de-mv de-ni de-nw de-rp de-sh de-sl de-sn de-sn-bz de-st
de-th de-th-eic de-th-uh de-th-wak dj dk dm do dz ec ec-p ec-p-qu ee eg eh er es es-an es-ar es-as
es-cb es-ce es-cl es-cm es-cn es-cn-eh es-cn-fu es-cn-gc es-cn-la es-cn-lg es-cn-lp es-cn-te es-ct
es-ct-b es-ex es-ga es-ib es-mc es-md es-ml es-nc es-pv es-ri es-vc et fi fj fo fr fr-57 fr-67 fr-68
fr-bl fr-gf fr-gp fr-mf fr-mq fr-re fr-yt ga gb gb-ald gb-eng gb-nir gb-sct gb-wls gd ge gf gg gh gi
gl gm gn gp gq gr gt gt-1 gt-1-101 gt-1-102 gt-1-103 gt-1-104 gt-1-105 gt-1-106 gt-1-107 gt-1-108
gt-1-109 gt-1-110 gt-1-111 gt-1-112 gt-1-113 gt-1-114 gt-1-115 gt-1-116 gt-1-117 gu gw gy hk hn hr
hr-17 hr-19 ht hu ic ic-eh ic-fu ic-gc ic-la ic-lg ic-lp ic-te id ie il im in in-an in-ap in-ar
in-as in-br in-ch in-ct in-dd in-dl in-dn in-ga in-gj in-hp in-hr in-jk in-ka in-kl in-ld in-mh
in-ml in-mn in-mp in-mz in-nl in-or in-pb in-py in-rj in-sk in-tg in-tn in-tr in-up in-ut in-wb ir
is it it-21 it-21-to it-25 it-25-mi it-32 it-52 it-52-fi it-62 it-62-rm it-82 it-82-pa je jm jp ke
km kn kr ky kz lc li lk lr ls lt lu lv ly ma mc md md-ca md-cu me mf mg mk ml mq mr ms mt mu mw mx
my my-01 my-02 my-03 my-04 my-05 my-06 my-07 my-08 my-09 my-10 my-11 my-12 my-13 my-14 my-15 my-16
mz na nc ne nf ng ni no nz nz-auk nz-bop nz-can nz-can-timaru nz-cit nz-gis nz-hkb nz-mbh nz-mwt
nz-nsn nz-ntl nz-ota nz-stl nz-tas nz-tki nz-wgn nz-wko nz-wtc nz-wtc-buller pa pe pe-cus pf ph pk
pk-ba pk-gb pk-is pk-jk pk-kp pk-pb pk-sd pl pm pr pt py re ro rs ru ru-ad ru-al ru-ba ru-bel ru-bry
ru-bu ru-ce ru-cr ru-cu ru-da ru-in ru-irk ru-kb ru-kc ru-kda ru-kl ru-ko ru-kr ru-mr ru-no ru-oms
ru-pnz ru-sa ru-sar ru-sev ru-sta ru-ta ru-ty ru-zab rw sa sc sd se sg sh sh-ac sh-hl sh-ta si sj sk
sl sm sn so so-aw so-sa so-so so-to so-wo sr ss st sv sv-ss sx sz tc td tg th tn to tr tt tw tz ua
ug us us-ak us-al us-ar us-az us-ca us-ca-la us-co us-ct us-dc us-de us-fl us-ga us-hi us-ia us-id
us-il us-in us-ks us-ky us-la us-la-no us-ma us-md us-me us-mi us-mn us-mo us-ms us-mt us-nc us-nd
us-ne us-nh us-nj us-nm us-nv us-ny us-oh us-ok us-or us-pa us-ri us-sc us-sd us-tn us-tx us-ut
us-va us-vt us-wa us-wi us-wv us-wy uy uz va vc ve ve-b ve-g ve-k ve-k-ba ve-m ve-n ve-s ve-v vg vi
vn vu wf xk yt za zm zw
`;

/** Ids of the calendars of other countries and their regions: `be`, `gb-eng`, `de-by-a`. */
export const foreignCalendarIds: ReadonlySet<string> = new Set(ids.trim().split(/\s+/u));
