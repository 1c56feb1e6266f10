/**
 * Carriers by designator: `<IATA code><ICAO code><name>`, one per line. Made once from the npm package `aircodes` 1.3.16 (MIT);
 * changed: entries without both codes left out, legal forms dropped from names, African and some other carriers brought up to date.
 */
export const CARRIER_TABLE = `
0JPJZPremium Jet
1AAGTAmadeus IT Group
1SSBGSabre
2AAWAAir Astra
2BAWTAlbawings sh.p.k
2CCMACMA CGM Air Cargo
2DEALEastern Airlines
2GAGUOpen Joint Stock "Angara Airlines"
2ISRUStar Up dba Star Peru
2JVBWAir Burkina
2KGLGAvianca
2LOAWHelvetic Airways
2MMYDMaya Island Air
2PGAPPAL Express and Airphil Express
2QSNCAir Cargo Carriers
2RRLBSunlight Express Airways t/a Sunligh
2SSTWSouthwind Airlines
2UEROSun d'Or International Airlines
2WWFLworld2fly, S.L.U
2ZPTBPassaredo Transportes Aereos t/a VOE
3BBCVTransportes Interilhas de Cabo Verde
3CCVAAir Chathams t/a Air Chathams
3FFIEFLYONE Armenia
3HAIEAir Inuit Ltd/Ltee
3JJUBJubba Airways
3LADYAir Arabia Abu Dhabi
3MSILSilver Airways
3OMACAir Arabia Maroc
3PWPTWorld 2 Fly Portugal
3RDVRDivi Divi Air NV
3SGUYAir Antilles
3TTQQTarco Aviation
3UCSCSichuan Airlines
3VTAYASL Airlines Belgium
3ZTVPSmartwings Polska Sp. z.o.o
4AAMPAero Transporte
4BBTQBoutique Air
4CARELATAM Airlines Colombia
4ESBOStabo Air
4FFDTFreedom Airlines Express
4HHGGHi Air
4JJRCJetair Caribbean
4LLAULineas Aereas Suramericanas t/a LAS
4NANTAir North Charter and Training t/a A
4QONY25Only Aviation
4SRSXRed Sea Airlines
4WWAVWarbelow's Air Ventures
4YOCNEW Discover t/a Eurowings Discover
4ZLNKAirlink
5AAIPAlpine Aviation
5CICLChallenge Airlines
5DSLIAeroméxico Connect
5FFIAFlyOne Airlines
5JCEBCebu Pacific Air
5KHFYSpringjet t/a HiFly
5MMNTMontserrat Airways t/a FlyMontserrat
5NAULJoint Stock Smartavia Airlines
5OFPOASL Airlines France
5PUZPPanorama Airways Liability
5QHESHoliday Europe
5RRUCRutaca Airlines
5SGAKGlobal Aviation Services Group
5TAKTCanadian North
5UTGUTransportes Aéreos Guatemaltecos
5VVTSEverts Air
5WWAZWizz Air
5XUPSUnited Parcel Service
5YGTIAtlas Air
5ZKEMCemair t/a Cemair
6AAMWArmenia Airways Air company CJSC
6DTVQSmartwings Slovensko s.r.o
6GRLXGo2Sky spol s.r.o
6HISRIsrair Airlines and Tourism
6IMMDAlsie Express
6JSNJSolaseed Air
6MMXMMaximus Airlines
6NNINNiger Airlines
6OOBSiberojet
6QSAWCham Wings Airlines
6RDRUOpen Joint Stock "ALROSA"
6TLGTLongtail Aviation International
6WFBSFlyBosnia
6YARTSmartlynx Airlines, SIA
7AXRCExpress Air Cargo
7BUBELimited Liability Bees Airline
7CJJAJeju Air
7EAWUSylt Air
7HRVFRavn Alaska
7ITLRAir Libya
7JTJKOJSC "Tajik Air"
7MPAMMap Linhas Aereas
7NMTDMetroJets
7OTVLSmartwings Hungary Kft
7PPSTAir Panama
7RRLUJoint Stock Aviation "RusLine"
7TRTMAero Express Del Ecuador Trans AM
7VFDRFederal Airlines
7WWRCWind Rose Aviation t/a WINDROSE Airl
7YMYPMann Yadanarpon Airlines
8BTNUPT. Transnusa Aviation Mandiri
8CATNAir Transport International
8DEXVFITS Aviation
8EBRGBering Air
8FSTPSTP Airways
8GDTLAERO DILI
8JECOLinea Aerea Eco Jet
8KKMIK
8MMMAMyanmar Airways International
8NREGRegional Air Services
8PPCOPacific Coastal Airlines
8RAIAAmelia
8UAAWAfriqiyah Airways
8VWRFWright Air Service
8WEDRFly AllWays
8ZCGACongo Airways
9AGCAGCA Airlines
9CCQHSpring Airlines
9DNMGGenghis Khan Airlines
9EEDVEndeavor Air
9HCGNChangan Airlines t/a Air Changan
9JDANDana Airlines
9KKAPCape Air
9LTOWAirTanker
9MGLRCentral Mountain Air
9NTOSTropic Air
9PFJLFly Jinnah
9QCXECaicos Express Airways
9VROIAviones de Oriente
9XFDYSouthern Airways Express
A0EFWBritish Airways
A2AWGAnima Wings Aviation
A3AEEAegean Airlines
A4AZOJSC Azimuth Airlines
A5HOPHOP!
A6OTCAir Travel
A7CFVAero Calafia de C.V. t/a Calafia Air
A9TGZGeorgian Airways
AAAALAmerican Airlines
ABBNZBonza Aviation
ACACAAir Canada
ADAZUAzul Linhas Aéreas
AEMDAMandarin Airlines
AFAFRAir France
AGARUArubaanse Luchtvaart Maatschappij db
AHDAHAir Algérie
AIAICAir India
AJAZYAztec Worldwide Airlines
AKAXMAir Asia Sen Bhd. t/a Air Asia
AMAMXAerovias de Mexico de C.V
ANWSNAdvanced Air
APLAVAlba Star.es
AQJYHNine Air t/a 9air.com
ARARGAerolineas Argentinas
ASASAAlaska Airlines
ATRAMRoyal Air Maroc
AUCJLCanada Jetlines Operations
AVAVAAvianca
AWAFWAfrica World Airlines
AYFINFinnair Oyj
AZITYITA
B0DJTLa Compagnie
B2BRUBelavia
B3BTNTashi Air Private t/a Bhutan Airline
B5BBTBBN Hava Yollari ve Tasimacili
B7UIAUNI Airways
B9IRBIran Airtour Airline
BABAWBritish Airways P.L.C
BCSKYSkymark Airlines
BDBGNAir Inter Transport t/a Budget Lines
BFFBUFrench bee
BGBBCBiman Bangladesh Airlines
BHBMLBismillah Airlines
BIRBARoyal Brunei Airlines Sdn. Bhd
BJLBTNouvelair Tunisie
BLPICPacific Airlines
BMMNSMedsky Airways
BNLWGLuxwing
BOBBDbluebird NORDIC
BPBOTAir Botswana
BQSWUSky Alps S.r.l
BREVAEVA Airways
BSUBGUS
BTBTIAir Baltic S/A
BUDBPCompagnie Africaine d'Aviation
BWBWACaribbean Airlines
BXABLAir Busan
BYTOMTUI Airways
BZBBGBlue Bird Airways
C3TDRTrade Air
C5UCACommuteAir
C6MFXMy Freighter Airlines
C7CINCinnamon Air
C8ICVCargolux Italia
C9CKLCronos Airlines Benin
CACCAAir China
CCABDAir Atlanta Icelandic
CDCNDCorendon Dutch Airlines
CFCYZChina Postal Airlines
CHBMJBemidji Airlines
CICALChina Airlines
CKCKKChina Cargo Airlines
CLCLHLufthansa CityLine
CMCMPCopa Airlines
CNGDCGrand China Air
COCNWNorth
CQCSVCoastal Travels
CRABCUBM Aviation
CSCXBComlux Aruba
CTCYLAlitalia Cityliner
CUCUBCubana de Aviacion
CVCLXCargolux Airlines International
CWSCWSkyWest Charter
CXCPACathay Pacific Airways
CYCYPCharlie Airlines t/a Cyprus Airways
CZCSNChina Southern Airlines
D0DHKDHL Air
D3DAODaallo Airlines
D4GELAirline Geo Sky
D6GCAGECA
D7XAXAirasia X
D8NSZNorwegian Air Sweden AOC
D9DMQDaallo Airlines
DBMLTMaleth
DDNOKNok Air
DECFGCondor Flugdienst
DGSRQCebgo
DIMBUMarabu Airlines OÜ
DJDJIAir Djibouti
DKVKGSunClass Airlines ApS
DLDALDelta Air Lines
DMDWIArajet
DNNAANorwegian Air Argentina
DOSHHSky High Aviation Services
DPPBDPobeda Airlines
DQKHHAlexandria Airlines
DRRLHSunan Ruili Airlines
DSEZSEasyjet Switzerland
DTDTATAAG Angola Airlines
DVVSVPLL Scat Aircompany
DYNAXNorwegian Air Shuttle t/a Norwegian
DZEPADonghai Airlines
E2EWEEurowings Europe
E4ABJATA
E5RBGAir Arabia Egypt
E7EKAEquaflight Service
E9EVEiberojet
EAEAIEmerald Airlines
EBPLMWamos Air
EDAXEAirExplore, s.r.o
EEESTXfly
EFCPRAerolinea del Caribe
EGEUKAer Lingus
EHAKXANA Wings
EIEINAer Lingus
EKUAEEmirates
ELRIEAriella
EMCFSEmpire Airlines
ENDLAAir Dolomiti Linee Aeree Regionali E
EOKARIkar t/a Pegas Fly
EPIRCIran Aseman Airline
ERSEPSerene Air
ESETREstelar
ETETHEthiopian Airlines
EUUEAChengdu Airlines
EWEWGEurowings
EXAVRRegional Express Americas
EYETDEtihad Airways
F3FADflyadeal Airline
F5ATGAerotranscargo SRL
F6VAWFly2Sky o.o.d
F7RSYThe Airline iFly
F8FLEFlair Airlines
F9FFTFrontier Airlines
FASFRSafair Operations dba Safair
FBLZBBulgaria Air
FDAIQThai AirAsia
FEIHOSeven Four Eight Air Services
FGAFGAriana Afghan Airlines
FHFHYHurkus Havayolu Tasimacilik Ve Ticar
FIICEIcelandair
FJFJIAir Pacific t/a Fiji Airways
FKKFAKelowna Flightcraft Air Charter
FLLILSC Fly Lili S.r.l
FMCSHShanghai Airlines
FNFJWfastjet Zimbabwe
FOFBZF.B. Lineas Aereas t/a Flybondi
FRRYRRyanair
FTFEGflyegypt
FUFZAFuzhou Airlines
FVSDMRossiya Airlines
FWIBXIbex Airlines
FXFDXFedEx
FYFFMFlyFirefly Sdn. Bhd
FZFDBflydubai
G0GALAllanza Glancelot
G2GBGGullivAir
G3GLOGOL Linhas Aéreas
G4AAYAllegiant Air
G5HXAChina Express Airlines
G6ACYFLY ARNA
G7GJSGoJet Airlines
G9ABYAir Arabia
GAGIAGaruda Indonesia
GBABXABX Air
GEGBBGlobal Aviation Operations
GFGFAGulf Air G.S.C
GGKYESky Lease I t/a Sky Lease Cargo
GHIGTAircompany Georgian Airlines
GILHAChina Central Airlines
GJCDCZhejiang Loong Airlines
GKJJPJetstar Japan
GLGRLAir Greenland
GMTMGTri
GPRIVAPG Airlines
GQSEHSky Express
GRAURAurigny Air Services
GSGCRTianjin Airlines
GTCGHAir Guilin
GUGUGAVIATECA
GXCBGGuangxi Beibu Gulf Airlines
GYCGZColorful GuiZhou Airlines
H2SKUSky Airline
H3HLJHello Jets S.r.l
H4HYSHiSky Europe
H6BUCEuropean Air Charter
H7HYMCA HiSky SRL
H8SKXSky Airline Peru S.A.C
H9HIMHimalaya Airlines
HAHALHawaiian Airlines
HBHGBGreater Bay Airlines
HCSZNAir Senegal
HDADOAir Do
HFVREAir Côte d’Ivoire
HGHTPHala Air
HHQNTLimited Liability Qanot Sharq
HMSEYAir Seychelles
HNEQXEquinoxair
HODKHJuneyao Airlines
HPAPFAmapola Flyg
HQADZCompass Cargo Airlines
HRHHNHahn Air Lines
HSHLIHeli Securite Helicopter Airline
HTCTJTianjin Air Cargo
HUCHHHainan Airlines Holding
HVTRATransavia
HWNWLNorth
HXCRKHong Kong Airlines
HYUZBUzbekistan Airways Joint Stock
HZSHUJoint
I2IBSCompania Operadora de Corto y Medio 
I5IADAIX Connect Private t/a AirAsia Indi
I7IOAIndiaOne Air
I8IZAIzhavia Public Stock
I9HLFCentral Airlines
IAIAWIraqi Airways
IBIBEIberia
IDBTKBatik Air
IESOLSolomon Airlines
IFFBAFly Baghdad
IGISSAir Italy
IHSRSSouthern Sky Airlines
IICSQIBC Airways
IJSJOSpring Japan
IKAKLAir Kiribati
ILTGNTrigana Air Service P.T
INLKNPT. Nam Air
IOIAEClosed Joint Stock IrAero
IPPASP.T. Pelita Air Service
IQQAZQazaq Air Joint Stock
IRIRAIran Air
ISSHISepehran Airlines
ITTTWTiger Airways Taiwan
IUSJVPT. Super Air Jet
IVGPXGP Aviation E.o.o.d
IWWONWings Abadi Airlines, PT
IYIYEYemenia
IZAIZArkia Israeli Airlines
J2AHYAzerbaijan Airlines CJSC
J3PLRNorthwestern Air Lease
J4BDRBadr Airlines
J7ABSAfrijet Business Service
J8BVTBerjaya Air Sdn. Bhd
JAJATJetSMART
JCJACJapan Air Commuter
JDCBJBeijing Capital Airlines
JEMNOMango Airlines t/a Mango
JFOTTOTT Airlines
JGJDLJiangsu Jingdong Cargo Airlines
JHFDAFuji Dream Airlines
JIAAGArmenian Airlines
JJTAMLATAM Airlines Brasil
JKACLAercaribe Aerolina del Caribe
JLJALJapan Airlines International
JMJMAJambojet
JORYWRoyal Wings
JQJSTJetstar Airways
JRJOYJoy Air
JSKORAir Koryo
JUASLAir Serbia
JVBLSBearskin Airlines
JYIWYInterCaribbean Airways
JZJAPjetSMART Airlines Peru SAC
K3SAQSAC
K4CKSKalitta Air
K6KHVCambodia Angkor Air
K7KBZAir KBZ
KAANKAero Nomad Airlines
KBDRKDruk Air
KCKZRAir Astana
KEKALKorean Air
KFABBAir Belgium
KGLYMKey Lime Air
KHAAHAloha Air Cargo
KISJBSKS Airways Sdn Bhd
KJAIHAir Incheon
KKNGNLEAV Aviation
KLKLMKLM Royal Dutch Airlines
KMAMCAir Malta p.l.c
KNCUAChina United Airlines
KOKMAKomiaviatrans Open Joint Stock
KPSKKASKY Airlines
KQKQAKenya Airways
KRKMECambodia Airways
KSKONAir Connect Aviation Group
KUKACKuwait Airways
KVSSJKrasavia, Joint
KXCAYCayman Airways
KYKNAKunming Airlines
KZNCANippon Cargo Airlines
L2LYCLynden Air Cargo
L5REARed Air S.r.l
L6MAIMauritania Airlines
L7LAELATAM Cargo Colombia
L8TONLulutai Airlines
L9LWILumiwings
LALANLATAM Airlines
LCNISLa Costeña
LFVTEContour Airlines
LGLGLLuxair
LHDLHLufthansa
LJJNAJin Air
LKLLLLao Skyway
LMLOGLoganair
LNLAALibyan Airlines
LOLOTLOT
LPLPELATAM Airlines Peru
LQMKRLanmei Airlines
LRLRCAvianca Costa Rica
LSEXSJet2.com t/a Jet2.com
LTSNGLongJiang Airlines
LULXPLATAM Airlines Chile
LVDTGAircompany AIRZENA
LWLDALauda Europe
LXSWRSwiss
LYELYEl Al
M0MNGAero Mongolia
M2MHVMHS Aviation
M3LTGABSA
M4MSAPoste Air Cargo S.r.l
M6AJTAmerijet International
M7MAAAerotransportes Mas de Carga de C.V.
M8MSJSkyjet
M9MSIMotor
MAMENMAE Aircraft Management WLL
MBMNBMNG Airlines
MCRCHAir Mobility Command
MDMDGMadagascar Airlines
MEMEAMiddle East Airlines
MFCXAXiamen Airlines
MGEZAEznis Airways
MHMASMalaysia Airlines
MJMYWMyWay Airlines
MKMAUAir Mauritius
MLFMLSky Mali
MMAPJPeach Aviation
MOCAVCalm Air International
MPMPHMartinair Holland
MQENYEnvoy Air
MRMMLHunnu Air
MSMSREgyptAir
MTMMOMalta MedAir
MUCESChina Eastern Airlines
MVMARAir Mediterranean
MWWZMWaltzing Matilda Aviation
MXMXYBreeze Aviation Group t/a Breeze Air
MYMWGMaswings Sdn Bhd
MZAHXAmakusa Airlines
N0NBTNorse Atlantic Airways AS
N2NIGAero Contractors of Nigeria
N3VOSVeula El Salvador de C.V
N4NWSLLC "Nord Wind"
N5NRLLes Investissements Nolinor t/a Noli
N7FCMNordic Regional Airlines
N8NCRNational Airlines
N9SHAShree Airlines
NANMANesma Airlines
NBBNLBerniq Airways
NDNDANordica
NENSSNesma Airlines
NFAVNAir Vanuatu
NGNAINOVAIR
NHANAAll Nippon Airways
NIPGAPortugalia
NKNKSSpirit Airlines
NLAEHAmelia International
NMNTRSAS Natireva t/a Air Moana
NONABNiger Air Cargo
NPNIANile Air
NQAJXAir Japan
NRMAVManta Aviation
NSHBHHebei Airlines
NTIBBBinter Canarias
NUJTAJapan Transocean Air
NVKRUKarun Airlines
NXAMUAir Macau
NZANZAir New Zealand
O2HPKHopscotch Air
O3CSSShun Fung Airlines
O4ANSAndes Lineas Aereas
O7OMBOmni
O8MTOMarathon Airlines
OAOALOlympic Air
OBBOVBoliviana de Aviacion
OCORCOriental Air Bridge
ODMXDBatik Air
OEFOEFly One Airlines S.r.l
OFOLAOverland Airways
OGFPYFly Play hf
OHJIAJetstream International Airlines
OIHNDHinterland Aviation
OJNYXNyxair OU
OKCSACzech Airlines , CSA
OLPAOSamoa Airways
OMMGLMIAT
ONRONNauru Air t/a Nauru Airlines
OOSKWSkyWest Airlines
OPDIGPassionAir
OQCQNChong Qing Airlines
ORTFLTUI Airlines Nederlands t/a TUI fly 
OSAUAAustrian Airlines d/b/a/ Austrian
OUCTNCroatia Airlines
OVOMSSalamAir
OWSEWSkyward Express
OZAARAsiana Airlines
P0PFZProflight Commuter Services
P2XAKAirkenya Express
P3POEPorter Airlines
P4APKAir Peace
P5RPBAeroRepública t/a wingo
P6PVGPrivilege Style Lineas Aereas
P8SRNSprintAir
P9PXCPalau Express Airlines
PAABQM/S Airblue
PBPVLPAL Airlines
PCPGTPegasus Airlines
PEPEVAltenrhein Luftfahrt t/a People’s
PFSIFAirSial
PGBKPBangkok Airways
PHSFZPionair Australia
PIRKAPolar Airlines
PJSPMAir Saint Pierre
PKPIAPakistan International Airlines
PMCNFCanaryfly S.L
PNCHBChina West Air
POPACPolar Air Cargo Worldwide
PPPJSJet Aviation Business Jets
PQSQPSkyUp Airlines
PRPALPhilippine Airlines
PSAUIPrivate Stock "Ukraine International
PTPDTPiedmont Airlines
PUPUEPlus Ultra Lineas Aereas
PWPRFPrecision Air Services
PXANGAir Niugini
PYSLMSurinam Airways
PZLAPTAM
Q2DQAIsland Aviation Services
Q3AXLAnguilla Air Services
Q4ELEeuroairlines, S.L
Q6VOCVuela Aviacion
Q8TSGTrans Air Congo
Q9GWGGreen Africa Airways
QAQBAQueen Bilqis Airways
QBQSMQeshm Air
QCCRCCamair-Co
QEEFAExpress Freighters Australia
QFQFAQantas Airways
QGCTVPT. Citilink Indonesia
QHBAVBamboo Airways Joint
QIIANIbom Airlines
QKJZAJazz Aviation LP
QNSKPSkytrans Regional t/a Skytrans Airli
QOFQAQuikjet Airlines
QPAKJSNV Aviation t/a Akasa Air
QQUTYAlliance Airlines PTY
QRQTRQatar Airways
QSTVSSmartwings, a.s
QTTPATransportes Aereos Mercantiles Panam
QUUTNSkyline Express Airline
QVLAOLao Airlines
QWQDAQingdao Airlines
QXQXEHorizon Air Industries
QYBCSEuropean Air Transport Leipzig
QZAWQPT. Indonesia AirAsia
R2GTSGroupe Transair
R3SYLJSC Airline Yakutia
R4RANRano Air
R5JAVJordan Enterprise for Air Navigation
R6DNUDAT
RARNANepal Airlines t/a Nepal Airlines
RBSYRSyrian Arab Airlines
RCFLIAtlantic Airways Faroe Islands
RDSNASky Cana
REGJMAirhub Airlines
RFEOKAero K Airlines
RGRJDRotana Jet
RHHKCHong Kong Air Cargo
RIOEYRIMBUN AIR
RJRJAAlia
RKRUKRyanair UK
RLABGCJSC Royal Flight Airlines
RMNGTAir Dilijans
RNSZLRoyal Eswatini National Airways
ROROTCompnia Nationala de Transporturi Ae
RPBPSBudapest Aircraft Service
RRRYSRyanair Sun t/a BUZZ
RSASVAir Seoul
RTUVTJSC UVT aero
RUABWAirBridge Cargo Airlines
RVROUAir Canada rouge LP
RWRYLRoyal Air Charter Service t/a royala
RYCJXJiangxi Air
S4RZOSATA International Servicos e Transp
S5SDGStar Air
S6KSZSunrise Airways
S7SBIS7 Airlines
S8SDASounds Air Travel & Tourism
S9FLGFlyBig
SASAASouth African Airways
SBACIAir Caledonie International
SCCDGShandong Airlines
SDSUDSudan Airways
SEUROEuropean Cargo
SFDTHTassili Airlines
SGSEJSpiceJet
SIBCIBlue Islands
SJSJYSriwijaya Air PT
SKSASScandinavian Airlines System
SLTLMThai Lion Mentari
SMMSCAir Cairo
SNBELBrussels Airlines
SOSNRSun Air
SPSATSATA
SQSIASingapore Airlines
SRSDRSundair
SSCRLCorsair
STRTLAir Thanlwin Holding
SUAFLPJSC "Aeroflot"
SVSVASaudia
SXTORflyGTA
SYSCXSun Country Airlines
SZSMRAircompany Somon Air
T5TUATurkmenistan Airlines
T6ATXAirSWIFT Transport
T7TJTTwin Jet
T9VTUTurpial Airlines
TCATCAir Tanzania
TDTBCTbilisi Airways
TEIGASkyTaxi sp. z.o.o
TFBRXBraathens Regional Airways
TGTHAThai Airways International Public
THRMYRaya Airways
TJGPDTradewind Aviation
TKTHYTurkish Airlines
TMLAMLAM Mozambique
TNTHTAir Tahiti Nui
TOTVFTransavia France
TPTAPTAP Air Portugal
TQPGNTailwind Air
TRTGWScoot
TSTSCAir Transat
TTBIXBraathens International Airways
TUTARTunisair
TVTBATibet Airlines
TWTWBT'Way Air
TXFWIAir Caraibes
TYTPCAir Caledonie
TZTDSTsaradia
U2EZYeasyJet UK
U3SAYAir "Sky Gates Airlines"
U4BHABuddha Air
U5SEUSkyUp MT
U6SVRUral Airlines
U7UCGUniworld Commercial Group
U8CYFTus Airways
UAUALUnited Airlines
UCLCOLATAM Cargo Chile
UDUBDUBD
UEUJCUltimate Jetcharters dba Ultimate Ai
UFPERPetroleum Air Services
UGTUXTunisair Express
UHXCHJet Exchange
UJLMUAlmasria Universal Airlines
UKVTITATA SIA Airlines t/a Vistara
ULALKSriLankan Airlines
UMAZWAir Zimbabwe
UOHKEHong Kong Express Airways
UPBHSBahamasair
UQCUHUrumqi Airlines
URUGDUganda Airlines
UTUTAUtair Aviation Joint
UUREUAir Austral
UVUVAUniversal Airways
UXAEAAir Europa Lineas Aereas
UZBRQBuraq Air Transport
V0VCVConviasa
V2TWNAvialeasing Aviation
V3KRPCarpatair
V4VECVensecar Internacional
V5DAPAerovias DAP
V7VOEVolotea
V8VASOOO ATRAN
V9VAAVan Air Europe a.s
VAVOZVirgin Australia Airlines
VBVIVAeroenlaces Nacionales de C.V. t/a v
VCSRYVia Airlines
VEEFYEasyfly
VFFBBFly Armenia Airways
VJVJCVietjet Aviation Joint Stock
VKVGNAir Nigeria
VMNGLMax Air
VNHVNVietnam Airlines
VOUVLUniversal Air Charter and Management
VPVQIVilla Air Private t/a flyme
VQNVQNovoair
VRTCVTACV Cabo Verde Airlines
VSVIRVirgin Atlantic Airways
VTVTAAir Tahiti
VUVAGVietravel Airlines
VYVLGVueling Airlines
VZTVJThai Vietjet Air Joint Stock
W2FXTFlexflight ApS
W3ARAArik Air
W4WMTWizz Air Malta
W5IRMMahan Air
W8CJTCargojet Airways
W9WUKWizz Air UK
WAKLCKLM Cityhopper
WBRWDRwandAir
WCISVAvianca Honduras
WDMWMModern Logistics
WFWIFWideroe's Flyveselskap
WGSWGSunwing Airlines
WHWWPLa Nueva Aerolinea t/a wingo
WIWHTWhite Airways
WJJESJetSmart Airlines
WKEDWEdelweiss Air
WLWALWorld Atlantic Airlines
WMWIAWindward Islands Airways Internation
WNSWASouthwest Airlines
WOWSWSwoop
WPWSGWasaya Airways L.P
WRWENWestjet Encore
WSWJAWestjet
WTSWTSwiftair
WUWSTWestern Air
WVWAAWestair Aviation
WXBCYCityjet
WYOMAOman Air
WZRWZCJSC Airline 400
X5OVAAir Europa Express
X6CHZChallenge Air Cargo
X7CHGChallenge Airlines
X8MMXAirmax
X9NVDJoint Stock Avion Express
XAXAAARINC
XBIATInternational Air Transport Associat
XCCAITuristik Hava Tasimacilik
XDATAAir Transport Association of America
XEJSXJSX Air
XFMGWMongolian Airways Cargo
XJTAXThai Airasia X
XKCCMAir Corsica
XLLNEAerolane
XMIMXZimex Aviation
XOSGDSouth East Asian Airlines Internatio
XPVXPAvelo Airlines
XRCXITouristic Aviation Services t/a Core
XSSITSITA
XTCTULimited Liability GloBus
XUAXKAfrican Express Airways
XYKNEFlynas Closed Joint Stock owned by
XZAEZAeroitalia S.r.l
Y2CEYAir Century
Y3SYASyphax Airlines S A
Y6CIKAB Aviation
Y7TYAJoint
Y8YZRSuparna Airlines
Y9DAT1263343 Alberta t/a Lynx Air
YCLLMYamal Airlines
YDSYGSynergy Aviation
YEANRYan Air
YGHYTYTO Cargo Airlines
YIOYAFLY OYA
YJWUAAsian Express General Aviation Wuxi
YKAVJAvia Traffic
YLLWALibyan Wings
YNCRQAir Creebec
YOMCMHeli Air Monaco
YPAPZAir Premia
YQLCTTAR Aerolineas
YREGJScenic Airlines
YSFLZFlightlink
YTNYTYeti Airlines Domestic
YUMMZEuroAtlantic Airways Transportes Aer
YVASHMesa Airlines
YWANEAir Nostrum Lineas Aereas del Medite
YXRPARepublic Airline
Z0UBTNorse Atlantic UK
Z2APGPhilippines AirAsia t/a AirAsia Phil
Z9MYMMYAirline Sdn. Bhd
ZASWMSky Angkor Airlines
ZBABNAir Albania Shpk
ZDEWREWA Air
ZEESREastar Jet
ZFAZVAZUR air Liability
ZGTZPZipair Tokyo
ZHCSZShenzhen Airlines
ZLRXARegional Express
ZMMBBAir Manas Air
ZNAZBZambia Airways
ZPAZPParanair
ZQGERGerman Airways & Co.KG
ZSSOPSolinair Latelsko Podjetjet
ZUAZMAzman Air Services
ZVRFDAerotransportes Rafilher de C.V
ZWAWIAir Wisconsin Airlines
ZXGGNPivot Airlines
`;
