package dev.readout.entity.extract.name;

import java.util.Set;

/** The words that decide what a run of capitalised words is the name of. */
final class Words {
  /** Last words of a body's name. */
  static final Set<String> BODIES =
      words(
          "ministry department agency bureau commission committee council authority bank university"
              + " college institute institution foundation party union federation confederation"
              + " association organization organisation corporation corp company co inc ltd llc plc ag"
              + " gmbh group holdings industries motors airlines airways army navy forces guard guards"
              + " corps command fleet brigade division wing squadron regiment battalion court tribunal"
              + " parliament assembly senate front movement league alliance coalition embassy consulate"
              + " secretariat directorate service services press news times post journal herald tribune"
              + " gazette television radio church chamber society fund board academy club network office"
              + " militia police politburo presidium soviet junta legislature laboratory observatory"
              + " caucus center centre media");

  /** First words of a body's name, before 'of' or 'for'. */
  static final Set<String> BODIES_OF =
      words(
          "ministry department bank university office embassy institute bureau council forces alliance front movement party coalition community service police court chamber"
              + " federation union house board association academy college church agency organization"
              + " organisation society commission committee league congress parliament consulate"
              + " foundation centre center directorate general-directorate secretariat army school");

  /** Last words of the name of an event, a text or an honour: nobody, nothing, nowhere. */
  static final Set<String> EVENTS =
      words(
          "conference summit treaty agreement agreements accord accords act declaration prize award"
              + " awards war wars games cup dialogue plan doctrine initiative protocol protocols"
              + " convention charter resolution talks process pact programme program project day week"
              + " month year meeting session election elections revolution crisis constitution medal cross"
              + " deal law bill amendment spring compact partnership communique strategy memorandum"
              + " anniversary festival olympics championship marathon forum era age holiday night massacre"
              + " uprising intifada syndrome virus report commission-report statement principles scandal"
              + " affair hearing hearings lecture speech address note letter line formula framework"
              + " roadmap assurances communiques dividend peace truce ceasefire armistice curtain legacy"
              + " cold");

  /** Last words of a site's name. */
  static final Set<String> SITES =
      words(
          "airport airbase base palace castle square street avenue boulevard hall hotel stadium"
              + " bridge park memorial cathedral mosque temple synagogue shrine basilica monastery"
              + " airfield port harbor harbour canal crossing plaza tower resort villa cemetery barracks"
              + " fort fortress garden gardens gate museum ranch prison camp checkpoint pavilion"
              + " guesthouse mansion complex residence reactor mine dam pipeline outpost");

  /** Last words of a building's name, where somebody is said to be in it: they end much else. */
  static final Set<String> HOUSES =
      words(
          "house lodge manor chateau estate club inn abbey centre center residency cottage farm winery"
              + " institute embassy consulate field");

  /** Last words of a region's name. */
  static final Set<String> REGIONS =
      words(
          "province county district oblast region prefecture island islands river sea strait straits"
              + " bay gulf peninsula mountains mountain valley desert lake ocean plateau city governorate"
              + " state territory territories archipelago shoal reef atoll heights hills delta basin coast"
              + " corridor zone strip village krai republic township gap pass isthmus falls highlands lowlands fjord cay forest");

  /** First words of a place's name. */
  static final Set<String> PLACE_STARTS =
      words("camp hotel fort mount mt lake cape port gulf strait bay isle kibbutz rio");

  /** Names of ships come after these; they are no people. */
  static final Set<String> SHIPS = words("uss hms hmas hmcs ss ins jds rfs mv");

  /** What a person's name may be part of when it stands before these. */
  static final Set<String> AFTER_NAMES =
      words(
          "administration government cabinet presidency camp family campaign regime era doctrine"
              + " team");

  static final Set<String> CALENDAR =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february april june july"
              + " september october november december mon tue tues thu thur thurs fri jan feb apr jun jul"
              + " aug sept sep oct nov dec easter christmas ramadan noon midnight today yesterday tomorrow"
              + " gmt utc est edt pm am");

  /** Capitalised at the start of a sentence or in a heading, these begin no name. */
  static final Set<String> FUNCTION =
      words(
          "the a an in on at by for from to of with without after before during since until as but"
              + " and or nor so yet if when while although though because his her its their our my your"
              + " this that these those he she it they we you i who whom which what where why how there"
              + " here also both all some many most more each every other another no not now then still"
              + " however meanwhile earlier later last next under over between among against about into mr"
              + " mrs ms speaking asked according despite following including only even just several one"
              + " two three four five six seven eight nine ten first second new former old early late such"
              + " once upon via per amid amongst throughout toward towards whether neither either was were"
              + " is are has have had will would shall should may might can could must do does did be been"
              + " being said says say told tells tell met meet meets held hold visit visits visited yes"
              + " please dear thank thanks photo image file picture caption source read watch share"
              + " related top latest breaking update exclusive analysis opinion editorial live video"
              + " officials leaders ministers diplomats sources critics analysts experts observers"
              + " statement readout remarks press release joint relations talks meeting summit north south"
              + " east west northern southern eastern western central upper lower great greater deputy"
              + " vice");

  private Words() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }
}
