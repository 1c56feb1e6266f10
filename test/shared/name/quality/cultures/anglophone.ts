import { type Culture, nameWords } from '../culture.ts';

export const ANGLOPHONE: Culture = {
  name: 'Anglophone',
  male: nameWords(`
    William || Bill Will Billy
    Robert || Bob Rob Bobby
    Richard || Rick Dick Richie
    James || Jim Jimmy
    Thomas || Tom Tommy
    Michael Micheal || Mike Mick
    Edward || Ed Ted Eddie
    Anthony Antony || Tony
    Christopher Kristopher || Chris
    Stephen Steven || Steve
    Geoffrey Jeffrey || Geoff Jeff
    Philip Phillip || Phil
    Nicholas Nicolas || Nick
    Matthew Mathew || Matt
    Andrew || Andy Drew
    Daniel || Dan Danny
    Samuel || Sam
    Benjamin || Ben
    Alexander || Alex Sandy
    Gregory || Greg
    Frederick Fredrick || Fred
    Lawrence Laurence || Larry
    Jonathan Johnathan || Jon
    Graham Graeme
    Sean Shaun Shawn
    Brian Bryan
    Alan Allan Allen
    Neil Neal
    Kenneth || Ken
    Timothy || Tim
  `),
  female: nameWords(`
    Elizabeth Elisabeth || Liz Beth Betty
    Catherine Katherine Kathryn || Kate Cathy Katie
    Margaret || Maggie Peggy Meg
    Susan || Sue
    Patricia || Pat Trish
    Deborah Debra || Debbie
    Rebecca Rebekah || Becky
    Jennifer || Jenny Jen
    Jacqueline || Jackie
    Victoria || Vicky
    Sarah Sara
    Ann Anne
    Theresa Teresa || Terry
    Alison Allison
    Abigail || Abby
    Samantha || Sam
    Philippa Phillipa || Pippa
    Dorothy || Dot
    Hannah Hanna
    Lesley Leslie
    Caroline Carolyn
    Eleanor Elinor || Nell
    Amanda || Mandy
    Pamela || Pam
    Judith || Judy
  `),
  surnames: nameWords(`
    Whitfield
    Hargreaves Hargreave
    McAllister MacAllister McAlister
    O'Donnell ODonnell O'Donell
    Thompson Thomson
    Clarke Clark
    Philips Phillips
    Stephenson Stevenson
    Ashworth
    Blackwood
    Macdonald McDonald
    Fitzgerald Fitz_Gerald
    Reid Reed
    Wainwright
    Pemberton
    Davies Davis
    Harrington
    Sutcliffe Sutcliff
    Llewellyn Llewelyn
    Bradshaw
    Callaghan Callahan
    Winterbourne Winterborne
    Gallagher
    Kavanagh Cavanagh
    Sheridan
    Whittaker Whitaker
    Atkinson
    Braithwaite Brathwaite
    Ellison
    Marlowe Marlow
    Hutchinson Hutchison
    Fairbanks
    Greenhalgh
    Spencer-Hale
    Wetherby Weatherby
    Turnbull
  `),
  forms: ['G S', 'G M S'],
  titles: ['Mr', 'Dr', 'Prof.', 'Sir', '+Jr', '+MR'],
  lookAlikes: ['Alan/Alison', 'Daniel/Deborah', 'Samuel/Samantha', 'Philip/Philippa', 'Victoria/Veronica'],
  shares: { travellers: 6, listed: 3 },
};
