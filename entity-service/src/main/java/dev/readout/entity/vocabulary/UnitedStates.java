package dev.readout.entity.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states by their postal codes, by which the table of cities names them. */
final class UnitedStates {
  private static final String STATES =
      """
      AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,\
      GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,\
      MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,\
      NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York State,NC North Carolina,ND North Dakota,\
      OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,\
      TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington State,WV West Virginia,WI Wisconsin,WY Wyoming""";

  private static final Map<String, String> REGIONS = new HashMap<>();

  static {
    for (String state : STATES.split(",")) {
      REGIONS.put(state.substring(0, 2), "region:" + GazetteerTables.slug(state.substring(3)));
    }
  }

  private UnitedStates() {}

  static @Nullable String region(String postalCode) {
    return REGIONS.get(postalCode);
  }
}
